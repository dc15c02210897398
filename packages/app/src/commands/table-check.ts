import { checkTable } from "@plumbline/core/tables";
import { readChecked } from "../platform/checked-register.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";

/** `plumbline table check ID`: the sums of a published table, what is left over, and the cells that could be wrong; exit 1 where there is one. */
export async function tableCheckCommand(
  speaker: Speaker,
  options: { readonly register: string },
  [id = ""]: string[],
): Promise<ExitCode> {
  const { register } = readChecked(options.register);
  const table = register.tables.find(({ value }) => value.id === id);
  if (table === undefined) {
    const ids = register.tables.map(({ value }) => value.id).join(", ");
    speaker.say({
      en: `There is no table “${id}”. The register has: ${ids}.`,
      zh: `没有名为“${id}”的表。事实库中有：${ids}。`,
    });
    return exitCodes.wrongUse;
  }
  const check = checkTable(table.value, table.cells);
  if (speaker.json) speaker.document(check);
  else {
    for (const { id: constraint, tolerance, residuals } of check.constraints) {
      const over = Object.entries(residuals).filter(([, residual]) => Math.abs(Number(residual)) > Number(tolerance));
      speaker.answer(
        `${constraint}: ±${tolerance}  ${over.length === 0 ? "✓" : over.map(([column, residual]) => `${column}: ${residual}`).join("  ")}`,
      );
    }
    for (const { row, column, printed, proposed, because } of check.suspects) {
      speaker.answer(`${row} ${column}: ${printed} → ${proposed.low}–${proposed.high}. ${because[speaker.language]}`);
    }
  }
  return check.suspects.length === 0 ? exitCodes.fine : exitCodes.findings;
}
