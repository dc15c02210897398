import { expect, test } from "vitest";
import { stageCount } from "./stage-count.ts";

test("parts under way and parts finished make up the share, and the pace so far the time left", () => {
  let nowMs = 0;
  const count = stageCount(() => nowMs);
  count.begin(1000);
  count.moved("a", 100);
  count.moved("b", 10);
  expect([count.done(), count.share()]).toEqual([110, 0.11]);
  count.finished("a", 240);
  nowMs = 5000;
  // A quarter in five seconds leaves three quarters in fifteen
  expect([count.done(), count.share(), count.secondsLeft()]).toEqual([250, 0.25, 15]);
  // A file that has grown meanwhile is no more than the whole
  count.moved("b", 2000);
  expect([count.share(), count.secondsLeft()]).toEqual([1, 0]);
});

test("nobody can tell the time left at the beginning, nor of a stage without measure", () => {
  let nowMs = 0;
  const count = stageCount(() => nowMs);
  count.begin(1000);
  nowMs = 9000;
  count.moved("a", 19);
  expect(count.secondsLeft()).toBeNull();
  count.moved("a", 20);
  expect(count.secondsLeft()).toBe(441);
  count.begin(0);
  count.moved("", 5);
  expect([count.share(), count.secondsLeft()]).toEqual([0, null]);
});
