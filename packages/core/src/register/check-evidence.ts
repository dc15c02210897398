import { parsePartialDate } from "../evidence/index.ts";
import type { CheckedContents } from "./check-contents.ts";
import { type Finding, finding } from "./check-rules.ts";
import type { EvidenceText } from "./evidence-schema.ts";
import type { Filed } from "./register.ts";
import type { Layer } from "./vocabulary.ts";

/** The founding paper, whose facts are a layer of their own. */
const paper = "li-xie-2022";

type Stated = Filed<{ readonly id: string; readonly layer: Layer; readonly evidence: readonly EvidenceText[] }>;

/** Whether everything that is stated can be looked up: place and words in the paper, an address for what came later, more than a weak copy. */
export function checkEvidence(contents: CheckedContents): Finding[] {
  const stated: Stated[] = [...contents.facts, ...contents.events, ...contents.statements];
  return [
    ...stated.flatMap((each) => [...paperPlace(each), ...laterAddress(contents, each), ...weakSource(contents, each)]),
    ...contents.register.initiatives.flatMap(({ file, value: { id, named } }) =>
      named === undefined || isPlace(named) ? [] : [finding("register-paper-place", file, ["named"], { id })],
    ),
    ...sourceBeforeFact(contents),
  ];
}

function isPlace({ source, page, section, quote }: EvidenceText): boolean {
  return source === paper && page !== undefined && section !== undefined && quote !== undefined;
}

function paperPlace({ file, path, value }: Stated): Finding[] {
  if (value.layer !== "paper" || value.evidence.some(isPlace)) return [];
  return [finding("register-paper-place", file, [...path, "evidence"], { id: value.id })];
}

function laterAddress({ sourceOf }: CheckedContents, { file, path, value }: Stated): Finding[] {
  if (value.layer !== "later") return [];
  const addressed = value.evidence.some(({ source, url }) => {
    const cited = sourceOf.get(source);
    return url !== undefined || cited?.url !== undefined || cited?.doi !== undefined;
  });
  return addressed ? [] : [finding("register-later-address", file, [...path, "evidence"], { id: value.id })];
}

function weakSource({ sourceOf }: CheckedContents, { file, path, value }: Stated): Finding[] {
  const sources = new Set(value.evidence.map(({ source }) => source));
  const [only] = sources;
  if (sources.size !== 1 || only === undefined || sourceOf.get(only)?.grade !== "weak") return [];
  return [finding("register-weak-source", file, [...path, "evidence"], { id: value.id, source: only })];
}

/** A source cannot state what became known only after it. Sources without a date say nothing here. */
function sourceBeforeFact({ facts, sourceOf }: CheckedContents): Finding[] {
  return facts.flatMap(({ file, path, value }) => {
    const announced = parsePartialDate(value.announced);
    const issued = value.evidence.map(({ source }) => parsePartialDate(sourceOf.get(source)?.issued ?? ""));
    if (announced === null || issued.some((date) => date === null || date.latest >= announced.earliest)) return [];
    const last =
      issued
        .map((date) => date?.text ?? "")
        .sort()
        .at(-1) ?? "";
    const args = { id: value.id, announced: value.announced, issued: last };
    return [finding("register-source-before-fact", file, [...path, "announced"], args)];
  });
}
