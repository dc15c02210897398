"""Counts the published files with another tool than ours: Python's expat, csv and decimal.

    python3 tests/real/ingest-golden/count.py ../shared/data > tests/real/ingest-golden/counts.csv

One line for each file, code and currency (a file without amounts has one line without a code). IATI: `records` are
iati-activity elements, `kept` those with one identifier, `transactions` transaction elements, the sum is that of the first
value of each, its currency the value's, else the activity's, else none. AidData: `records` and `kept` are rows, the code is
the measure that the status makes (pledge; lapsed for suspended and cancelled; commitment), with what a converted amount is
expressed in.
"""
import csv
import os
import re
import sys
import xml.etree.ElementTree as tree
from collections import defaultdict
from decimal import Decimal, getcontext

getcontext().prec = 100
csv.field_size_limit(1 << 30)
LETTERS = {"IF": "1", "C": "2", "D": "3", "E": "4", "IR": "5", "LR": "6", "R": "7", "QP": "8", "QS": "9", "CG": "10"}
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")


def number(text):
    text = (text or "").strip()
    return Decimal(text) if NUMBER.fullmatch(text) else None


def plain(total):
    text = format(total, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def iati(path):
    records = kept = transactions = 0
    sums = defaultdict(Decimal)
    try:
        for _, activity in tree.iterparse(path):
            if activity.tag != "iati-activity":
                continue
            records += 1
            names = {(e.text or "").strip() for e in activity.findall("iati-identifier")} - {""}
            kept += len(names) == 1
            for transaction in activity.findall("transaction"):
                transactions += 1
                kind, value = transaction.find("transaction-type"), transaction.find("value")
                amount = number(value.text) if value is not None else None
                if amount is None:
                    continue
                code = (kind.get("code", "") if kind is not None else "").strip()
                currency = value.get("currency", "").strip() or activity.get("default-currency", "").strip()
                sums[LETTERS.get(code, code), currency] += amount
            activity.clear()
    except tree.ParseError:
        pass
    return records, kept, transactions, sums


def measure(status):
    if status == "Pipeline: Pledge":
        return "pledge"
    return "lapsed" if status in ("Suspended", "Cancelled") else "commitment"


COLUMNS = {
    "amount": "",
    "usd_current": ":usd-current",
    "usd_defl_2014": ":usd-2014",
    "Amount.(Constant.USD.2021)": ":usd-2021",
    "Adjusted Amount (Constant USD 2021)": ":adjusted-usd-2021",
}


def aiddata(path):
    rows, sums = 0, defaultdict(Decimal)
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            rows += 1
            status = row.get("status", row.get("Status"))
            for column, basis in COLUMNS.items():
                amount = number(row.get(column))
                if amount is not None:
                    sums[measure(status) + basis, (row["currency"].strip() if basis == "" else "USD")] += amount
            for column, code, factor in (
                ("intersection_ratio_commitment_value", "location-share:usd-2021", 1),
                ("total_commitments_bn", "total:usd-2021", 10**9),
                ("commitments_bn", "total:usd-2021", 10**9),
            ):
                amount = number(row.get(column))
                if amount is not None:
                    sums[code, "USD"] += amount * factor
    projects = rows if any(code.split(":")[0] in ("commitment", "pledge", "lapsed") for code, _ in sums) else 0
    return rows, rows, projects, sums


def main(data):
    write = csv.writer(sys.stdout, lineterminator="\n").writerow
    write(["file", "records", "kept", "transactions", "code", "currency", "sum"])
    for folder, ending, count in (("iati/activities", ".xml", iati), ("china/gcof-v1", ".csv", aiddata), ("china/gcdf-v3", ".csv", aiddata)):
        paths = []
        for at, _, names in os.walk(os.path.join(data, folder)):
            paths += [os.path.join(at, name) for name in names if name.endswith(ending)]
        for path in sorted(paths):
            records, kept, transactions, sums = count(path)
            start = [os.path.relpath(path, data).replace(os.sep, "/"), records, kept, transactions]
            for (code, currency), total in sorted(sums.items()) or [(("", ""), None)]:
                write(start + [code, currency, "" if total is None else plain(total)])


main(sys.argv[1])
