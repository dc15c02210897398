import { expect, test } from "vitest";
import { Turns } from "./turns.ts";

test("what is alone waits for all that is under way, and all that comes later waits for it", async () => {
  const turns = new Turns();
  const said: string[] = [];
  const gates = Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [name, Promise.withResolvers<void>()]));
  const work = (name: string, alone: boolean): Promise<void> =>
    turns.take(alone, async () => {
      said.push(`+${name}`);
      await gates[name]?.promise;
      said.push(`-${name}`);
    });
  const all = [work("a", false), work("b", false), work("c", true), work("d", true), work("e", false)];
  for (const name of ["b", "a", "c", "d", "e"]) {
    gates[name]?.resolve();
    await new Promise(setImmediate);
  }
  await Promise.all(all);
  expect(said).toEqual(["+a", "+b", "-b", "-a", "+c", "-c", "+d", "-d", "+e", "-e"]);
});

test("work that fails gives its turn on", async () => {
  const turns = new Turns();
  await expect(turns.take(true, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await turns.take(true, () => Promise.resolve(7))).toBe(7);
});
