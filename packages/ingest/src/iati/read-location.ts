import { readDecimal } from "../files/decimal.ts";
import type { Administrative, Location, Narrative, VocabularyCode } from "./activity.ts";
import { type ActivityContext, quoted } from "./activity-context.ts";
import { gazetteers, mapped } from "./codes.ts";
import { attribute, childrenOf, type Element, firstChild, textOf } from "./element-tree.ts";
import { narratives } from "./read-values.ts";

/** Elements of a location that say one code each, and the field it goes to. Version 1's location-type is version 2's feature-designation. */
const codeFields = {
  exactness: "exactness",
  "location-reach": "reach",
  "location-class": "locationClass",
  "location-type": "featureDesignation",
  "feature-designation": "featureDesignation",
} as const;

type CodeField = (typeof codeFields)[keyof typeof codeFields];
const fieldOf = new Map<string, CodeField>(Object.entries(codeFields));

export function location(of: Element, context: ActivityContext): Location {
  const codes: Partial<Record<CodeField | "precision", string>> = {};
  const names: Narrative[] = [];
  const ids: VocabularyCode[] = [];
  const administrative: Administrative[] = [];
  for (const child of childrenOf(of)) {
    const field = fieldOf.get(child.name);
    const code = attribute(child, "code");
    if (field !== undefined && code !== undefined) codes[field] = code;
    else if (child.name === "name") names.push(...narratives(child, context));
    else if (child.name === "location-id") addId(ids, child, "vocabulary", code);
    else if (child.name === "gazetteer-entry") addId(ids, child, "gazetteer-ref", textOf(child));
    else if (child.name === "administrative") administrative.push(...administrativeUnits(child));
    else if (child.name === "coordinates") {
      const precision = attribute(child, "precision");
      if (precision !== undefined) codes.precision = precision;
    }
  }
  const ref = attribute(of, "ref");
  return {
    line: of.line,
    names,
    ids,
    administrative,
    ...codes,
    ...point(of, context),
    ...(ref === undefined ? {} : { ref }),
  };
}

function addId(ids: VocabularyCode[], of: Element, vocabularyName: string, code: string | undefined): void {
  const vocabulary = attribute(of, vocabularyName);
  if (code !== undefined && vocabulary !== undefined) ids.push({ vocabulary: mapped(gazetteers, vocabulary), code });
}

/** One unit (version 2), or the country and the two levels below it that version 1 puts on one element. */
function administrativeUnits(of: Element): Administrative[] {
  const vocabulary = attribute(of, "vocabulary");
  const code = attribute(of, "code");
  const level = attribute(of, "level");
  if (vocabulary !== undefined && code !== undefined)
    return [level === undefined ? { vocabulary, code } : { vocabulary, code, level }];
  const old = [
    ["country", "0"],
    ["adm1", "1"],
    ["adm2", "2"],
  ] as const;
  return old.flatMap(([name, level]) => {
    const stated = attribute(of, name);
    return stated === undefined ? [] : [{ vocabulary: name === "country" ? "A4" : "A1", code: stated, level }];
  });
}

/** point/pos "latitude longitude" (version 1.04 on), or coordinates with two attributes. */
function point(of: Element, context: ActivityContext): Pick<Location, "latitude" | "longitude"> {
  const pos = firstChild(of, "point")?.children?.find((child) => child.name === "pos");
  const coordinates = firstChild(of, "coordinates");
  const at = pos ?? coordinates;
  if (at === undefined) return {};
  const text =
    pos === undefined
      ? `${attribute(at, "latitude") ?? ""} ${attribute(at, "longitude") ?? ""}`.trim()
      : (textOf(pos) ?? "");
  if (text === "") return {};
  const [first = "", second = "", ...more] = text.split(/[\s,]+/);
  const latitude = readDecimal(first)?.value;
  const longitude = readDecimal(second)?.value;
  const onEarth =
    latitude !== undefined &&
    longitude !== undefined &&
    Math.abs(Number(latitude)) <= 90 &&
    Math.abs(Number(longitude)) <= 180;
  if (onEarth && more.length === 0) return { latitude, longitude };
  context.report({ rule: "I23", severity: "warning", id: "coordinates-unreadable", args: { text: quoted(text) } }, at);
  return {};
}
