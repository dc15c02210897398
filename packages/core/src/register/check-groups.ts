import type { CheckedContents } from "./check-contents.ts";
import { findCycles } from "./check-cycles.ts";
import { type Finding, finding } from "./check-rules.ts";

/** Initiatives and groups of payers that would contain themselves, relations said twice, and currencies without a rate. */
export function checkGroups(contents: CheckedContents, currencies: ReadonlySet<string> | null): Finding[] {
  return [...relations(contents), ...payers(contents), ...unknownCurrencies(contents, currencies)];
}

function relations({ register }: CheckedContents): Finding[] {
  const stated = register.initiatives.flatMap(({ file, value }) =>
    value.relations.map(({ type, to }, at) => ({ from: value.id, type, to, file, path: ["relations", at] })),
  );
  const seen = new Set<string>();
  const twice = stated.flatMap(({ from, type, to, file, path }) => {
    const relation = `${from} ${type} ${to}`;
    if (seen.has(relation)) return [finding("register-duplicate-link", file, path, { id: from, relation })];
    seen.add(relation);
    return from === to ? [finding("register-link-to-itself", file, path, { id: from })] : [];
  });
  const cycles = findCycles(stated.filter(({ type, from, to }) => type === "part-of" && from !== to));
  return [
    ...twice,
    ...cycles.map(({ names, closing }) =>
      finding("register-initiative-cycle", closing.file, closing.path, { cycle: names.join(" → ") }),
    ),
  ];
}

function payers({ register }: CheckedContents): Finding[] {
  const members = register.payers.flatMap(({ file, path, value }) =>
    value.members.map((to, at) => ({ from: value.id, to, file, path: [...path, "members", at] })),
  );
  return findCycles(members).map(({ names, closing }) =>
    finding("register-payer-cycle", closing.file, closing.path, { id: closing.to, cycle: names.join(" → ") }),
  );
}

function unknownCurrencies({ register, facts }: CheckedContents, known: ReadonlySet<string> | null): Finding[] {
  if (known === null) return [];
  const check = (currency: string, file: string, path: readonly (string | number)[]): Finding[] =>
    currency === "USD" || known.has(currency) ? [] : [finding("register-unknown-currency", file, path, { currency })];
  return [
    ...facts.flatMap(({ file, path, value }) => check(value.amount.currency, file, [...path, "amount", "currency"])),
    ...register.series.flatMap(({ file, value }) => [
      ...check(value.currency, file, ["currency"]),
      ...value.editions.flatMap(({ values }, edition) =>
        values.flatMap(({ amount }, at) =>
          amount.currency === value.currency
            ? []
            : check(amount.currency, file, ["editions", edition, "values", at, "amount", "currency"]),
        ),
      ),
    ]),
  ];
}
