"""The peer: lxml's iterparse into Python objects with the fields that our reader gives. Prints what it took as JSON."""
import json
import os
import resource
import sys
import time
from decimal import Decimal

from lxml import etree

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
LETTERS = {"IF": "1", "C": "2", "D": "3", "E": "4", "IR": "5", "LR": "6", "R": "7", "QP": "8", "QS": "9", "CG": "10"}


def text(of):
    return None if of is None else (of.text or "").strip() or None


def narratives(of, language):
    found = [{"text": t, "language": n.get(LANG, language)} for n in of.iterchildren("narrative") if (t := text(n))]
    if not found and (t := text(of)):
        found = [{"text": t, "language": of.get(LANG, language)}]
    return found


def date(of):
    return None if of is None else of.get("iso-date") or text(of)


def code(of, name):
    child = of.find(name)
    return None if child is None else child.get("code")


def coded(of):
    return {"vocabulary": of.get("vocabulary", "1"), "code": of.get("code"), "percentage": of.get("percentage")}


def party(of, side, language):
    if of is None:
        return None
    return {"ref": of.get("ref"), "type": of.get("type"), "activity_id": of.get(side), "names": narratives(of, language)}


def money(of, currency):
    value = of.find("value")
    if value is None:
        return {"amount": None, "currency": currency, "value_date": None}
    stated = text(value)
    try:
        amount = Decimal(stated) if stated else None
    except ArithmeticError:
        amount = None
    return {"amount": amount, "currency": value.get("currency") or currency, "value_date": value.get("value-date")}


def flow(of, prefix):
    names = ("flow-type", "finance-type", "tied-status")
    codes = {name: code(of, prefix + name) for name in names}
    codes["aid-types"] = [coded(a) for a in of.iterchildren(prefix + "aid-type")]
    return codes


def transaction(of, position, language, currency):
    kind = code(of, "transaction-type")
    description = of.find("description")
    return {
        "line": of.sourceline,
        "position": position,
        "ref": of.get("ref"),
        "humanitarian": of.get("humanitarian"),
        "type": LETTERS.get(kind, kind),
        "date": date(of.find("transaction-date")),
        **money(of, currency),
        "description": [] if description is None else narratives(description, language),
        "provider": party(of.find("provider-org"), "provider-activity-id", language),
        "receiver": party(of.find("receiver-org"), "receiver-activity-id", language),
        "sectors": [coded(s) for s in of.iterchildren("sector")],
        "countries": [c.get("code") for c in of.iterchildren("recipient-country")],
        "regions": [coded(r) for r in of.iterchildren("recipient-region")],
        "channel": code(of, "disbursement-channel"),
        **flow(of, ""),
    }


def location(of, language):
    point, coordinates = of.find("point/pos"), of.find("coordinates")
    place = (text(point) or "").split() if point is not None else []
    if coordinates is not None:
        place = [coordinates.get("latitude"), coordinates.get("longitude"), coordinates.get("precision")]
    return {
        "line": of.sourceline,
        "ref": of.get("ref"),
        "names": [n for name in of.iterchildren("name") for n in narratives(name, language)],
        "place": place,
        **{name: code(of, name) for name in ("exactness", "location-reach", "location-class", "feature-designation")},
        "ids": [coded(i) for i in of.iterchildren("location-id")],
        "administrative": [coded(a) for a in of.iterchildren("administrative")],
    }


def budget(of, currency):
    period = {"start": date(of.find("period-start")), "end": date(of.find("period-end"))}
    return {"line": of.sourceline, "type": of.get("type", "1"), "status": of.get("status", "1"), **period, **money(of, currency)}


def activity(of):
    language, currency = of.get(LANG), of.get("default-currency")
    reporter = of.find("reporting-org")
    return {
        "line": of.sourceline,
        "identifier": text(of.find("iati-identifier")),
        "other": [o.get("ref") or text(o) for o in of.iterchildren("other-identifier")],
        "reporter": party(reporter, "none", language),
        "secondary": reporter is not None and reporter.get("secondary-reporter") in ("1", "true"),
        "participants": [
            {**party(p, "activity-id", language), "role": p.get("role")} for p in of.iterchildren("participating-org")
        ],
        "titles": [n for t in of.iterchildren("title") for n in narratives(t, language)],
        "descriptions": [{"type": d.get("type"), "texts": narratives(d, language)} for d in of.iterchildren("description")],
        "status": code(of, "activity-status"),
        "scope": code(of, "activity-scope"),
        "collaboration": code(of, "collaboration-type"),
        "dates": [{"type": d.get("type"), "date": date(d)} for d in of.iterchildren("activity-date")],
        "countries": [{"code": c.get("code"), "percentage": c.get("percentage")} for c in of.iterchildren("recipient-country")],
        "regions": [coded(r) for r in of.iterchildren("recipient-region")],
        "sectors": [coded(s) for s in of.iterchildren("sector")],
        "locations": [location(place, language) for place in of.iterchildren("location")],
        "markers": [{**coded(m), "significance": m.get("significance")} for m in of.iterchildren("policy-marker")],
        "related": [{"ref": r.get("ref"), "type": r.get("type")} for r in of.iterchildren("related-activity")],
        "budgets": [budget(b, currency) for b in of.iterchildren("budget")],
        "plans": [budget(b, currency) for b in of.iterchildren("planned-disbursement")],
        "transactions": [transaction(t, i, language, currency) for i, t in enumerate(of.iterchildren("transaction"))],
        "defaults": flow(of, "default-"),
        "currency": currency,
        "language": language,
        "hierarchy": int(of.get("hierarchy") or 1),
        "updated": of.get("last-updated-datetime"),
    }


def main(path):
    started = time.perf_counter()
    activities = transactions = 0
    for _, of in etree.iterparse(path, events=("end",), tag="iati-activity"):
        read = activity(of)
        activities += 1
        transactions += len(read["transactions"])
        of.clear()
        while of.getprevious() is not None:
            del of.getparent()[0]
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(
        json.dumps(
            {
                "activities": activities,
                "transactions": transactions,
                "seconds": time.perf_counter() - started,
                "cpuSeconds": used.ru_utime + used.ru_stime,
                "peakMb": used.ru_maxrss / 1000,
                "megabytes": os.path.getsize(path) / 1e6,
            }
        )
    )


main(sys.argv[1])
