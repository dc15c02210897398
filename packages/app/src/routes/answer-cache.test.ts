import { expect, test } from "vitest";
import { AnswerCache } from "./answer-cache.ts";

test("an answer is made once, for all who ask at the same time and later; what fails is asked again", async () => {
  const cache = new AnswerCache();
  let made = 0;
  const make = async () => {
    made += 1;
    return "answer";
  };
  expect(await Promise.all([cache.get("a", make), cache.get("a", make)])).toEqual(["answer", "answer"]);
  await cache.get("a", make);
  expect(made).toBe(1);
  await expect(cache.get("b", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await cache.get("b", make)).toBe("answer");
  expect(made).toBe(2);
});

test("long answers push out those that were asked longest ago, and one that is too long is not kept", async () => {
  const cache = new AnswerCache();
  const made: string[] = [];
  const get = (key: string, length: number) =>
    cache.get(key, async () => {
      made.push(key);
      return "x".repeat(length);
    });
  await get("first", 5_000_000);
  await get("second", 2_000_000);
  await get("first", 0);
  await get("third", 2_000_000);
  await get("first", 0);
  await get("second", 2_000_000);
  // The second was asked longest ago
  expect(made).toEqual(["first", "second", "third", "second"]);
  await get("huge", 9_000_000);
  await get("huge", 9_000_000);
  expect(made.filter((key) => key === "huge").length).toBe(2);
});
