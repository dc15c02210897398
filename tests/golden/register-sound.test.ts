import { resolve } from "node:path";
import { renderMessage } from "@plumbline/core/evidence";
import { readRegister, registerIssues, registerMessages } from "@plumbline/ingest/register";
import { expect, test } from "vitest";

test("the register as it stands has no findings", () => {
  const reading = readRegister(resolve(import.meta.dirname, "../../register"));
  const told = registerIssues(reading).map(
    ({ at, rule, message }) =>
      `${at.file}:${at.line ?? ""}:${at.column ?? ""} ${rule}: ${renderMessage(registerMessages, message).en}`,
  );
  expect(told).toEqual([]);
  expect(reading.register.initiatives.length).toBeGreaterThanOrEqual(73);
  expect(reading.register.claims.length).toBeGreaterThanOrEqual(45);
});
