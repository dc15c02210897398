import type { CheckedContents } from "./check-contents.ts";
import { type Finding, finding, type RegisterRule } from "./check-rules.ts";
import { linkTarget } from "./link-target.ts";

type Path = readonly (string | number)[];

/** Every id that names something which is not in the register. */
export function checkReferences(contents: CheckedContents): Finding[] {
  const { register, sourceOf, initiativeOf } = contents;
  const findings: Finding[] = [];
  const check = (rule: RegisterRule, known: { has(id: string): boolean }, file: string, path: Path, target: string) => {
    if (!known.has(target)) findings.push(finding(rule, file, path, { target }));
  };
  const checkAll = (
    rule: RegisterRule,
    known: { has(id: string): boolean },
    file: string,
    path: Path,
    ids: readonly string[],
  ) => {
    for (const [at, id] of ids.entries()) check(rule, known, file, [...path, at], id);
  };
  const payers = idsOf(register.payers);
  const claims = idsOf(register.claims);
  const stated = idsOf([...contents.facts, ...contents.events, ...contents.statements]);
  const anything = nameableIds(contents, stated, claims);
  const data = idsOf([...register.references, ...register.tables, ...register.series]);

  for (const { file, path, value } of contents.evidence) {
    for (const [at, { source, cites = [] }] of value.entries()) {
      // A single place (`named`) is no list: its path ends before the index
      const place = path.at(-1) === "named" ? path : [...path, at];
      check("register-dangling-source", sourceOf, file, [...place, "source"], source);
      checkAll("register-dangling-source", sourceOf, file, [...place, "cites"], cites);
    }
  }
  for (const { file, path, value } of contents.facts) {
    checkAll("register-dangling-payer", payers, file, [...path, "payers"], value.payers);
    for (const [at, link] of value.links.entries())
      check("register-dangling-fact", contents.factOf, file, [...path, "links", at], linkTarget(link));
  }
  for (const { file, path, value } of contents.events)
    checkAll("register-dangling-initiative", initiativeOf, file, [...path, "alsoConcerns"], value.alsoConcerns);
  for (const { file, value } of register.initiatives) {
    checkAll("register-dangling-payer", payers, file, ["sponsors"], value.sponsors);
    for (const [at, { to }] of value.relations.entries())
      check("register-dangling-initiative", initiativeOf, file, ["relations", at, "to"], to);
  }
  for (const { file, path, value } of register.payers)
    checkAll("register-dangling-payer", payers, file, [...path, "members"], value.members);
  for (const { file, value } of register.claims) {
    check("register-dangling-source", sourceOf, file, ["document"], value.document);
    checkAll("register-dangling-about", anything, file, ["about"], value.about);
    checkAll("register-dangling-fact", stated, file, ["overtakenBy"], value.overtakenBy);
  }
  for (const { file, path, value } of register.notes)
    checkAll("register-dangling-about", anything, file, [...path, "about"], value.about);
  for (const { file, value } of register.arguments) {
    for (const [at, point] of value.points.entries()) {
      checkAll("register-dangling-claim", claims, file, ["points", at, "claims"], point.claims);
      checkAll("register-dangling-fact", stated, file, ["points", at, "facts"], point.facts);
      checkAll("register-dangling-data", data, file, ["points", at, "data"], point.data);
    }
  }
  for (const { file, value } of register.tables)
    checkAll("register-dangling-source", sourceOf, file, ["cites"], value.cites);
  for (const { file, value } of register.series)
    if (value.initiative !== undefined)
      check("register-dangling-initiative", initiativeOf, file, ["initiative"], value.initiative);
  return findings;
}

/** What a note or a claim can be about. */
function nameableIds(
  { register }: CheckedContents,
  stated: ReadonlySet<string>,
  claims: ReadonlySet<string>,
): Set<string> {
  return new Set([
    ...stated,
    ...claims,
    ...idsOf([
      ...register.initiatives,
      ...register.contexts,
      ...register.sources,
      ...register.tables,
      ...register.series,
      ...register.references,
      ...register.arguments,
    ]),
    ...register.arguments.flatMap(({ value }) => value.points.map(({ id }) => id)),
    ...register.tables.flatMap(({ value }) => value.corrections.map(({ id }) => id)),
  ]);
}

function idsOf(filed: readonly { readonly value: { readonly id: string } }[]): Set<string> {
  return new Set(filed.map(({ value }) => value.id));
}
