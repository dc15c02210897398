import { expect, test } from "vitest";
import { textPieces } from "./safe-link.ts";

test("web addresses become links, the words around them stay words", () => {
  expect(textPieces("Annual report: https://example.org/a?b=1. More")).toEqual([
    { text: "Annual report: ", href: null },
    { text: "https://example.org/a?b=1", href: "https://example.org/a?b=1" },
    { text: ". More", href: null },
  ]);
  expect(textPieces("HTTP://EXAMPLE.ORG/报告.pdf|second")).toEqual([
    { text: "HTTP://EXAMPLE.ORG/报告.pdf", href: "http://example.org/%E6%8A%A5%E5%91%8A.pdf" },
    { text: "|second", href: null },
  ]);
});

test("nothing but http and https is ever a link", () => {
  for (const text of [
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "ftp://example.org/a",
    "//example.org",
    "https://",
    "https://user:secret@example.org/",
    "https://user@example.org/",
    "<img src=x onerror=alert(1)>",
    "",
  ])
    expect(textPieces(text).filter(({ href }) => href !== null)).toEqual([]);
});

test("nothing of the text is lost", () => {
  for (const text of [
    "a https://b.org/c, d (http://e.org). f",
    "https://x.org",
    "no address",
    "javascript:https://x.org/y",
  ])
    expect(
      textPieces(text)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
});
