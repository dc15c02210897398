import { expect, test } from "vitest";
import { jobProgress } from "./server-job-progress.ts";

const file = (name: string, hash: string) => ({ name, hash, bytes: 50 });
const read = { en: "read", zh: "已读" };

/** A job whose clock the test moves. */
function job(expectedBytes: number | null) {
  const clock = { ms: 0 };
  const progress = jobProgress({ id: "a-1", startedAt: "2026-01-01T00:00:00Z" }, expectedBytes, () => clock.ms);
  return { clock, progress };
}

test("share and time left are of the present stage, of all files under way together", () => {
  const { clock, progress } = job(null);
  progress.begin([file("a.xml", "aa"), file("b.xml", "bb")]);
  expect(progress.view()).toMatchObject({ state: "reading", share: null, secondsLeft: null, filesTotal: 2 });
  progress.told({ is: "stage", stage: { en: "Reading", zh: "读取" }, total: 100, unit: "bytes" });
  progress.told({ is: "moved", file: "a.xml", done: 10 });
  progress.told({ is: "moved", file: "b.xml", done: 10 });
  clock.ms = 2000;
  // A fifth in 2 s: 8 s are left
  expect(progress.view()).toMatchObject({ share: 0.2, secondsLeft: 8, filesDone: 0 });
  progress.told({ is: "step", file: "a.xml", outcome: read, done: 50 });
  expect(progress.view()).toMatchObject({ share: 0.6, filesDone: 1 });
  progress.told({ is: "stage", stage: { en: "Settling", zh: "核算" }, total: 10, unit: "rows" });
  expect(progress.view()).toMatchObject({ state: "settling", share: 0, secondsLeft: null });
  progress.told({ is: "moved", file: "", done: 10 });
  expect(progress.view()).toMatchObject({ share: null, secondsLeft: null });
});

test("what arrives is measured by what the sender said", () => {
  const { progress } = job(200);
  progress.received(50);
  expect(progress.view()).toMatchObject({ state: "receiving", share: 0.25 });
  expect(job(null).progress.view().share).toBeNull();
});

test("files of one name are told apart by their order, one of the same bytes says so when the job is done", () => {
  const { progress } = job(null);
  progress.begin([file("a.xml", "aa"), file("a.xml", "bb"), file("copy.xml", "aa")]);
  progress.told({ is: "step", file: "a.xml", outcome: read, done: 0 });
  progress.told({ is: "step", file: "a.xml", outcome: read, done: 0 });
  expect(progress.view().files.map(({ outcome }) => outcome?.en)).toEqual(["read", "read", undefined]);
  progress.told({ is: "done" });
  expect(progress.view()).toMatchObject({ state: "done", filesDone: 3, secondsLeft: null });
  expect(progress.view().files[2]?.outcome?.en).toContain("same bytes");
});

test("a failure says why, a cancelled job that nothing was changed, and a resumed one forgets both", () => {
  const { progress } = job(null);
  progress.begin([file("a.xml", "aa")]);
  progress.told({ is: "failed", code: "disk-full", problem: { en: "full", zh: "已满" } });
  expect(progress.view()).toMatchObject({ state: "failed", problem: { en: "full" } });
  progress.begin([file("a.xml", "aa")]);
  expect(progress.view()).toMatchObject({ state: "reading", problem: null });
  progress.told({ is: "failed", code: "cancelled", problem: { en: "x", zh: "x" } });
  expect(progress.view()).toMatchObject({ state: "cancelled", problem: null });
});
