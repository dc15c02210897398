import { expect, test } from "vitest";
import { addedFileSheet } from "./added-file-sheets.ts";
import { sheetToCsv } from "./csv.ts";
import { shownName } from "./shown-name.ts";

test("the table of a file's money has each line that adds up to what was published, with its rule", () => {
  const sheet = addedFileSheet({
    settled: [
      {
        measure: "commitment",
        name: { en: "Commitment", zh: "承付额" },
        currency: null,
        published: "12.5",
        counted: "10",
        leftOut: [{ rule: "I19", title: { en: "secondary reporter", zh: "次级报告方" }, records: 2, amount: "2.5" }],
      },
    ],
  });
  expect(sheetToCsv(sheet, "zh").replace("\uFEFF", "").trimEnd().split(/\r?\n/).slice(1)).toEqual([
    "承付额,未注明,按公布,,,,12.5",
    "承付额,未注明,计入,,,,10",
    "承付额,未注明,不计入,I19,次级报告方,2,2.5",
  ]);
});

test("what cannot be seen in a stranger's name, or turns the text around, is written out", () => {
  expect(shownName("报告 2020 (1).xml")).toBe("报告 2020 (1).xml");
  expect(shownName("invoice\u202Elmx.exe")).toBe("invoice⟨U+202E⟩lmx.exe");
  expect(shownName("a\u0000b\nc\u{E0041}\uD800")).toBe("a⟨U+0000⟩b⟨U+000A⟩c⟨U+E0041⟩⟨U+D800⟩");
  expect(shownName("می‌خواهم.csv")).toBe("می‌خواهم.csv");
});
