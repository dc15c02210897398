import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyPage } from "./every-page.ts";
import { browserTests, type Visit, visit } from "./observatory.ts";

describe.skipIf(!browserTests)("every page in a real browser, in Chinese", () => {
  let seen: Visit;
  beforeAll(async () => {
    seen = await visit();
  });
  afterAll(() => seen.close());

  test("at 1280 px: loads, stays inside its width, says nothing wrong, leaves nothing for axe", async () => {
    expect(await everyPage(seen, { language: "zh", width: 1280 })).toEqual([]);
  }, 600_000);

  test("at 360 px: loads, stays inside its width, says nothing wrong, leaves nothing for axe", async () => {
    expect(await everyPage(seen, { language: "zh", width: 360 })).toEqual([]);
  }, 600_000);
});
