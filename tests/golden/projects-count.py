"""Counts what settling should give on the shared files, with another tool than ours: Python's expat, csv and decimal.

    python3 tests/golden/projects-count.py ../shared/data

IATI: transactions of the files whose reporter is not AidData, each file's bytes once, activities without an identifier left out, by type and
currency. China: GCOF's recommended records in current and in 2014 dollars, and those of them that GCDF 3.0 confirms; GCDF's records in 2021
dollars, adjusted where that is stated. The sums stand in tests/real/projects.test.ts.
"""
import csv
import hashlib
import os
import sys
import xml.etree.ElementTree as tree
from collections import defaultdict
from decimal import Decimal, InvalidOperation, getcontext

getcontext().prec = 60
csv.field_size_limit(1 << 30)
LETTERS = {"IF": "1", "C": "2", "D": "3", "E": "4", "IR": "5", "LR": "6", "R": "7"}


def number(text):
    try:
        return Decimal((text or "").strip())
    except InvalidOperation:
        return None


def iati(folder):
    seen, sums = set(), defaultdict(lambda: [0, Decimal(0)])
    for at, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            path = os.path.join(at, name)
            with open(path, "rb") as file:
                digest = hashlib.sha256(file.read()).hexdigest()
            if not name.endswith(".xml") or "aiddata" in at or digest in seen:
                continue
            seen.add(digest)
            try:
                root = tree.parse(path).getroot()
            except tree.ParseError:
                continue
            for activity in root.iter("iati-activity"):
                if not (activity.findtext("iati-identifier") or "").strip():
                    continue
                for transaction in activity.findall("transaction"):
                    kind, value = transaction.find("transaction-type"), transaction.find("value")
                    amount = number(value.text) if value is not None else None
                    if amount is None:
                        continue
                    code = kind.get("code", "") if kind is not None else ""
                    currency = value.get("currency") or activity.get("default-currency") or ""
                    entry = sums[LETTERS.get(code, code), currency]
                    entry[0] += 1
                    entry[1] += amount
    for key in sorted(sums):
        print("iati", *key, *sums[key])


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def total(amounts):
    known = [amount for amount in amounts if amount is not None]
    return len(known), sum(known)


def china(folder):
    gcdf = rows(os.path.join(folder, "gcdf-v3/gcdf_v3_geolocated_projects_final_input.csv"))
    described = {
        row["AidData Record ID"]: row["Adjusted Amount (Constant USD 2021)"]
        for row in rows(os.path.join(folder, "gcdf-v3/gcdf_v3_df_filtered_full_descriptions.csv"))
    }
    name = "gcof-v1/GlobalChineseOfficialFinanceDataset_v1.0__ChineseOfficialFinance1_0.csv"
    gcof = [row for row in rows(os.path.join(folder, name)) if row["recommended_for_research"] == "True"]
    ids = {row["AidData.Record.ID"] for row in gcdf}
    print("gcof current", *total(number(row["usd_current"]) for row in gcof))
    print("gcof current, confirmed", *total(number(row["usd_current"]) for row in gcof if row["project_id"] in ids))
    print("gcof 2014", *total(number(row["usd_defl_2014"]) for row in gcof))
    best = (described.get(row["AidData.Record.ID"]) or row["Amount.(Constant.USD.2021)"] for row in gcdf)
    print("gcdf 2021", *total(number(text) for text in best))


iati(os.path.join(sys.argv[1], "iati/activities"))
china(os.path.join(sys.argv[1], "china"))
