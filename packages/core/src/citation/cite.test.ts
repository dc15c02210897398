import { expect, test } from "vitest";
import { cite } from "./cite.ts";
import type { CitedDocument } from "./cited-document.ts";

const page: CitedDocument = {
  key: "plumbline-overview",
  type: "page",
  title: "Who promised what",
  language: "en",
  authors: [{ literal: "Plumbline" }],
  publisher: "Plumbline",
  issued: "2026-11-22",
  accessed: "2026-11-23",
  url: "http://127.0.0.1:4173/en/",
  version: "a1b2c3d4e5f6",
};
const article: CitedDocument = {
  key: "zoellick-2020",
  type: "article-journal",
  title: "The China Challenge",
  language: "en",
  authors: [
    { family: "Zoellick", given: "Robert B." },
    { family: "Li", given: "Bing" },
  ],
  container: "The National Interest",
  volume: "166",
  pages: "10-20",
  issued: "2020",
};

test("APA", () => {
  expect(cite(page, "apa")).toBe(
    "Plumbline. (2026, November 22). Who promised what (Version a1b2c3d4e5f6). http://127.0.0.1:4173/en/".replace(
      "Plumbline. (",
      "Plumbline. (",
    ),
  );
  expect(cite(article, "apa")).toBe(
    "Zoellick, R. B., & Li, B. (2020). The China Challenge. The National Interest, 166, 10-20.",
  );
});

test("Chicago", () => {
  expect(cite(article, "chicago")).toBe(
    "Zoellick, Robert B., and Bing Li. “The China Challenge.” The National Interest 166: 10-20. 2020.",
  );
  expect(cite(page, "chicago")).toBe(
    "Plumbline. “Who promised what.” Version a1b2c3d4e5f6. November 22, 2026. Accessed November 23, 2026. http://127.0.0.1:4173/en/.",
  );
});

test("GB/T 7714: type marks, Chinese names without a comma, no stop lost", () => {
  expect(cite(article, "gbt7714")).toBe(
    "ZOELLICK R B,LI B.The China Challenge[J].The National Interest,2020,166:10-20.",
  );
  expect(
    cite(
      {
        ...article,
        language: "zh",
        title: "全球基础设施",
        authors: [
          { family: "李", given: "冰" },
          { family: "谢", given: "来辉" },
        ],
      },
      "gbt7714",
    ),
  ).toBe("李冰,谢来辉.全球基础设施[J].The National Interest,2020,166:10-20.");
  expect(cite(page, "gbt7714")).toBe(
    "Plumbline.Who promised what:version a1b2c3d4e5f6[EB/OL].Plumbline(2026-11-22)[2026-11-23].http://127.0.0.1:4173/en/.",
  );
});

test("BibTeX escapes what TeX would take as a command", () => {
  const text = cite({ ...article, title: "100% of {R&D}_x" }, "bibtex");
  expect(text).toContain("title = {{100\\% of \\{R\\&D\\}\\_x}},");
  expect(text).toContain("author = {Zoellick, Robert B. and Li, Bing},");
  expect(text).toContain("pages = {10--20},");
  expect(text.startsWith("@article{zoellick-2020,")).toBe(true);
});

test("RIS has a tag a line, and a new line in a title cannot start another", () => {
  const lines = cite({ ...article, title: "A\nUR  - http://evil.example" }, "ris").split("\n");
  expect(lines[0]).toBe("TY  - JOUR");
  expect(lines).toContain("TI  - A UR - http://evil.example");
  expect(lines.filter((line) => line.startsWith("UR"))).toEqual([]);
  expect(lines.at(-1)).toBe("ER  - ");
});
