import { resolve } from "node:path";
import { readRegister } from "@plumbline/ingest/register";
import { openStore } from "@plumbline/store";
import { expect, test } from "vitest";

test("every claim's computed verdict is the reviewed one, and every query runs", async () => {
  const root = resolve(import.meta.dirname, "../../register");
  const { register } = readRegister(root);
  const store = await openStore(register, { root });
  try {
    expect(store.issues).toEqual([]);
    const { claims, issues } = await store.claims();
    expect(issues.map(({ at, message }) => `${at.id ?? ""} ${message.id} ${JSON.stringify(message.args)}`)).toEqual([]);
    expect(claims).toHaveLength(register.claims.length);
    expect(new Set(claims.map(({ verdict }) => verdict)).size).toBeGreaterThan(3);
  } finally {
    store.close();
  }
});
