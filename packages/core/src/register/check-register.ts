import { checkedContents } from "./check-contents.ts";
import { checkEvidence } from "./check-evidence.ts";
import { checkGroups } from "./check-groups.ts";
import { checkIds } from "./check-ids.ts";
import { checkLinks } from "./check-links.ts";
import { checkReferences } from "./check-references.ts";
import type { Finding } from "./check-rules.ts";
import { checkTables } from "./check-tables.ts";
import type { Register } from "./register.ts";

/**
 * Everything in a register that breaks a rule (docs/method/register-rules.md), in no particular order. A sound register has none.
 *
 * @param currencies with an exchange rate; null where none could be read, and then currencies are not checked
 */
export function checkRegister(register: Register, currencies: ReadonlySet<string> | null): Finding[] {
  const contents = checkedContents(register);
  return [
    ...checkIds(contents),
    ...checkReferences(contents),
    ...checkEvidence(contents),
    ...checkLinks(contents),
    ...checkGroups(contents, currencies),
    ...checkTables(register),
  ];
}
