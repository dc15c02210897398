import type { CheckedContents } from "./check-contents.ts";
import { type Finding, finding } from "./check-rules.ts";
import type { Filed } from "./register.ts";

type Named = Filed<{ readonly id: string }>;

/** Ids that stand twice, files that are not called as what they hold, and texts that were never translated. */
export function checkIds(contents: CheckedContents): Finding[] {
  const { register } = contents;
  // What a note or a claim can be about has one id of its own, whatever it is
  const nameable: Named[] = [
    ...register.initiatives,
    ...contents.facts,
    ...contents.events,
    ...contents.statements,
    ...register.claims,
    ...register.sources,
    ...register.notes,
    ...register.tables,
    ...register.series,
    ...register.arguments,
    ...register.arguments.flatMap(({ file, value }) =>
      value.points.map((point, at) => ({ file, path: ["points", at], value: point })),
    ),
    ...register.tables.flatMap(({ file, value }) =>
      value.corrections.map((correction, at) => ({ file, path: ["corrections", at], value: correction })),
    ),
  ];
  const groups: Named[][] = [nameable, [...register.contexts], [...register.references], [...register.payers]];
  return [...groups.flatMap(duplicates), ...fileNames(contents), ...chineseTexts(contents)];
}

function duplicates(named: readonly Named[]): Finding[] {
  const first = new Map<string, string>();
  return named.flatMap(({ file, path, value: { id } }) => {
    const other = first.get(id);
    if (other !== undefined) return [finding("register-duplicate-id", file, [...path, "id"], { id, other })];
    first.set(id, file);
    return [];
  });
}

function fileNames({ register }: CheckedContents): Finding[] {
  const whole: Named[] = [
    ...register.initiatives,
    ...register.contexts,
    ...register.claims,
    ...register.arguments,
    ...register.series,
    ...register.tables,
    ...register.references,
  ];
  return whole.flatMap(({ file, value: { id } }) => {
    const expected = `${id}.yaml`;
    return file.split("/").at(-1) === expected ? [] : [finding("register-file-name", file, ["id"], { id, expected })];
  });
}

/** Chinese with white space where Chinese has none; and a Chinese text without a Chinese character, beside an English one of several words. Names such as "PGII" may be the same in both. */
function chineseTexts({ register }: CheckedContents): Finding[] {
  const everything: readonly Filed<unknown>[] = [
    ...register.initiatives,
    ...register.contexts,
    ...register.claims,
    ...register.arguments,
    ...register.notes,
    ...register.payers,
    ...register.series,
    ...register.tables,
    ...register.references,
  ];
  const findings: Finding[] = [];
  for (const { file, path, value } of everything) {
    walk(value, path, (en, zh, place) => {
      const gap = CHINESE_GAP.exec(zh);
      if (gap !== null)
        findings.push(finding("register-chinese-space", file, [...place, "zh"], { text: around(zh, gap.index) }));
      if (/\p{Script=Han}/u.test(zh) || !/[a-z]{2,} [a-z]{2,}/.test(en)) return;
      findings.push(finding("register-untranslated", file, [...place, "zh"], { text: zh }));
    });
  }
  return findings;
}

/** White space after a Chinese mark, or between two Chinese characters: what a folded line of YAML leaves behind. */
const CHINESE_GAP = /(?<=[。，；：、？！）》」])\s+|(?<=\p{Script=Han})\s+(?=[\p{Script=Han}。，；：、？！（《「])/u;

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 8), at + 9);
}

function walk(
  value: unknown,
  path: readonly (string | number)[],
  visit: (en: string, zh: string, path: readonly (string | number)[]) => void,
): void {
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) walk(item, [...path, at], visit);
  } else if (typeof value === "object" && value !== null) {
    if ("en" in value && "zh" in value && typeof value.en === "string" && typeof value.zh === "string")
      visit(value.en, value.zh, path);
    for (const [key, item] of Object.entries(value)) walk(item, [...path, key], visit);
  }
}
