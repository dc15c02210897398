import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const page = readFileSync(resolve(root, "docs/method/futures.md"), "utf8");
const DRAWS = 300;

interface Judged {
  readonly claim: { readonly id: string };
  readonly verdict: string;
  readonly outcomes: readonly { readonly test: { readonly output: string }; readonly holds: number }[];
  readonly standardsValued: { readonly outcomes: readonly { readonly holds: number }[] };
}

test("the method's tables of claims are what the command gives, within the error of fewer draws", () => {
  const ran = spawnSync(
    process.execPath,
    [resolve(root, "packages/app/src/main.ts"), "futures", "claims", "--draws", String(DRAWS), "--variants", "--json"],
    { encoding: "utf8", maxBuffer: 1e9 },
  );
  expect(ran.status).toBe(0);
  const { claims, structures } = JSON.parse(ran.stdout) as {
    claims: readonly Judged[];
    structures: readonly { readonly claims: readonly Judged[] }[];
  };
  const near = (printed: string, found: number | undefined, what: string): void => {
    const share = Number(printed) / 100;
    const allowed = 0.02 + 4 * Math.sqrt((share * (1 - share)) / DRAWS);
    expect(Math.abs((found ?? Number.NaN) - share), what).toBeLessThan(allowed);
  };
  // | C1 M3 | 5 − | 3 − | … | **78 +** | … | matched ranges |: the reference, seven structures, and what another run gives
  const rows = [...page.matchAll(/^\| (C\d+) (M\d+) \|(.*)\|$/gm)];
  expect(rows).toHaveLength(13);
  for (const [, id, output, cells = ""] of rows) {
    const shares = cells.split("|").map((cell) => /\d+/.exec(cell)?.[0] ?? "");
    expect(shares).toHaveLength(9);
    [{ claims }, ...structures].forEach((one, s) => {
      const found = one.claims.find(({ claim }) => claim.id === id)?.outcomes.find((o) => o.test.output === output);
      near(shares[s] ?? "", found?.holds, `${id} ${output} structure ${s}`);
    });
  }
  // | C1 … | M3 S1 > S2 | 5 % [4, 6] | disagrees | 78 % [76, 80] agrees |
  const lines = [...page.matchAll(/^\| (C\d+) [^|]*\| (M\d+) [^|]*\| ([\d.]+) %[^|]*\|[^|]*\| ([\d.]+) %/gm)];
  expect(lines).toHaveLength(13);
  for (const [, id, output, holds, valued] of lines) {
    const judged = claims.find(({ claim }) => claim.id === id);
    const k = judged?.outcomes.findIndex((outcome) => outcome.test.output === output) ?? -1;
    for (const [printed, found] of [
      [holds, judged?.outcomes[k]?.holds],
      [valued, judged?.standardsValued.outcomes[k]?.holds],
    ] as const)
      near(printed ?? "", found, `${id} ${output}`);
  }
}, 240_000);
