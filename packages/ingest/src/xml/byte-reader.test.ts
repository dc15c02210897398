import { expect, test } from "vitest";
import { xmlByteReader } from "./byte-reader.ts";
import type { XmlLimits } from "./event-port.ts";

const recovery = { element: "item", root: "items" };

/** What a file says, as lines: elements with their place, text, problems. */
function heard(
  bytes: Uint8Array | string,
  { piece = 7, recover = true, limits }: { piece?: number; recover?: boolean; limits?: XmlLimits } = {},
): string[] {
  const lines: string[] = [];
  const reader = xmlByteReader(
    {
      open: (name, attributes, line, column) =>
        lines.push(
          `<${name}${Object.entries(attributes)
            .map(([key, value]) => ` ${key}=${value}`)
            .join("")}> ${line}:${column ?? "?"}`,
        ),
      text: (text) => {
        if (text.trim() !== "") lines.push(JSON.stringify(text.trim()));
      },
      close: (name) => lines.push(`</${name}>`),
      problem: ({ id, line, column, breaks }) => lines.push(`${id} ${line}:${column ?? "?"}${breaks ? " breaks" : ""}`),
    },
    { ...(recover ? { recovery } : {}), ...(limits === undefined ? {} : { limits }) },
  );
  const whole = Buffer.from(bytes);
  for (let at = 0; at < whole.length; at += piece) reader.write(whole.subarray(at, at + piece));
  reader.end();
  return lines;
}

test("elements, attributes and text come with their place, however the bytes are cut", () => {
  const text = '<items>\r\n <item a="1"\r\n  b="é">😀 &amp; more<![CDATA[ <raw> ]]></item>\n</items>';
  const expected = ["<items> 1:1", "<item a=1 b=é> 2:2", '"😀 & more"', '"<raw>"', "</item>", "</items>"];
  for (const piece of [1, 2, 3, 5, 1000]) expect(heard(text, { piece })).toEqual(expected);
});

test("UTF-8, UTF-16 and declared old encodings are read", () => {
  const body = "<items><item>Zürich</item></items>";
  const expected = ["<items> 1:1", "<item> 1:8", '"Zürich"', "</item>", "</items>"];
  const littleEndian = Buffer.from(`\uFEFF${body}`, "utf16le");
  const bigEndian = Buffer.from(littleEndian).swap16();
  expect(heard(littleEndian)).toEqual(expected);
  expect(heard(bigEndian)).toEqual(expected);
  expect(heard(Buffer.from(body, "utf16le"))).toEqual(expected);
  expect(heard(`\uFEFF${body}`)).toEqual(expected);
  const latin1 = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${body}`, "latin1");
  expect(heard(latin1).filter((line) => line.startsWith('"'))).toEqual(['"Zürich"']);
});

test("bytes that are no text in the file's encoding are named where they stand, and what follows is read", () => {
  const bytes = Buffer.concat([
    Buffer.from("<items>\n<item>a</item>\n<item>b"),
    Buffer.from([0xe9, 0xff]),
    Buffer.from("</item>\n<item>c �</item></items>"),
  ]);
  for (const piece of [1, 4, 1000]) {
    const lines = heard(bytes, { piece });
    expect(lines).toContain("xml-encoding-invalid 3:8 breaks");
    expect(lines.slice(-4)).toEqual(["<item> 4:1", '"c �"', "</item>", "</items>"]);
  }
});

test("a declaration that contradicts the bytes is said; an encoding that cannot be read ends the reading", () => {
  expect(heard('<?xml version="1.0" encoding="UTF-16"?><items/>')[0]).toBe("xml-encoding-contradicted 1:?");
  expect(heard('<?xml version="1.0" encoding="martian"?><items/>')).toEqual(["xml-encoding-unknown 1:? breaks"]);
  expect(heard(Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]))).toEqual(["xml-encoding-unknown 1:? breaks"]);
});

test("a broken element costs itself; reading goes on at the next start, with true places", () => {
  const text = "<items>\n<item>a</item>\n<item>b<x></item>\n<item>c &nbsp; d</item>\n  <item>e</item>\n</items>";
  for (const piece of [1, 3, 11, 1000]) {
    expect(heard(text, { piece })).toEqual([
      "<items> 1:1",
      "<item> 2:1",
      '"a"',
      "</item>",
      "<item> 3:1",
      '"b"',
      "<x> 3:8",
      "xml-tag-mismatch 3:17 breaks",
      "<item> 4:1",
      "xml-entity-undefined 4:14 breaks",
      "<item> 5:3",
      '"e"',
      "</item>",
      "</items>",
    ]);
  }
});

test("an & that begins no reference costs its element, and swallows nothing up to the next semicolon", () => {
  const text = `<items>\n<item>R&D</item><item>a & b</item><item x="P&\r\nL">c</item><item>&amp;&#65;&#x42;</item>
<item><![CDATA[x && y]]><!-- & --></item></items>`;
  for (const piece of [1, 2, 5, 1000]) {
    expect(
      heard(text, { piece }).filter((line) => !line.startsWith("<")),
      `${piece}`,
    ).toEqual([
      "xml-ampersand 2:8 breaks",
      "xml-ampersand 2:25 breaks",
      "xml-ampersand 2:45 breaks",
      '"&AB"',
      '"x && y"',
    ]);
  }
});

test("an element that was closed stays closed, whatever comes right after it", () => {
  for (const after of ["&", "\u0000", "</x>", "<1"]) {
    const lines = heard(`<items><item>a</item>${after}<item>b</item></items>`, { piece: 1000 });
    expect(lines.slice(0, 4), after).toEqual(["<items> 1:1", "<item> 1:8", '"a"', "</item>"]);
    expect(lines.slice(-4), after).toEqual([`<item> 1:${22 + after.length}`, '"b"', "</item>", "</items>"]);
  }
});

test("without a place to go on, the first break is the last thing heard", () => {
  expect(heard("<items><item>a</b></items>", { recover: false }).at(-1)).toBe("xml-tag-mismatch 1:18 breaks");
});

test("a start tag cut short does not hide the one after it", () => {
  expect(heard("<items><item <item>a</item></items>")).toEqual([
    "<items> 1:1",
    "xml-attribute-broken 1:14 breaks",
    "<item> 1:14",
    '"a"',
    "</item>",
    "</items>",
  ]);
});

test("a file that ends too soon keeps what came before and says so", () => {
  const lines = heard("<items><item>a</item><item>b");
  expect(lines.slice(1, 4)).toEqual(["<item> 1:8", '"a"', "</item>"]);
  expect(lines.at(-1)).toBe("xml-truncated 1:28 breaks");
});

test("what is no XML is said to be none", () => {
  expect(heard("id,name\n1,a\n")).toEqual(["xml-not-xml 1:1 breaks"]);
  expect(heard("")).toEqual(["xml-empty 1:1 breaks"]);
  expect(heard("<!-- nothing -->")).toEqual(["xml-empty 1:16 breaks"]);
});

test("an entity bomb and an external entity expand to nothing", () => {
  const bomb = `<!DOCTYPE items [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
  const lines = heard(`${bomb}<items><item>&b;</item><item>&c;</item><item>fine</item></items>`);
  expect(lines[0]).toBe("xml-entity-declared 1:?");
  expect(lines.filter((line) => line.startsWith("xml-entity-undefined"))).toHaveLength(2);
  expect(lines.filter((line) => line.startsWith('"'))).toEqual(['"fine"']);
  expect(heard('<!DOCTYPE items SYSTEM "http://example.org/x.dtd"><items/>')[0]).toBe("xml-doctype 1:?");
});

test("deep nesting, crowds of attributes and endless texts are refused, not held", () => {
  const limits = { depth: 5, attributes: 3, token: 100 };
  const deep = `<items>${"<x>".repeat(50)}`;
  expect(heard(deep, { limits })).toContain("xml-too-deep 1:22 breaks");
  expect(heard('<items><item a="" b="" c="" d=""/><item/></items>', { limits }).slice(1)).toEqual([
    "xml-too-many-attributes 1:34 breaks",
    "<item> 1:35",
    "</item>",
    "</items>",
  ]);
  for (const [open, close] of [
    ["<item>", "</item>"],
    ["<!--", "-->"],
    ['<item a="', '"/>'],
  ]) {
    const lines = heard(`<items>${open}${"long ".repeat(600)}${close}<item>b</item></items>`, { limits });
    expect(lines.some((line) => line.startsWith("xml-token-too-long"))).toBe(true);
    expect(lines.slice(-3)).toEqual(['"b"', "</item>", "</items>"]);
  }
});

test("many breaks in one piece neither overflow nor lose the items between", () => {
  const text = `<items>${"<item>&x;</item><item>ok</item>".repeat(20_000)}</items>`;
  const lines = heard(text, { piece: 1 << 20 });
  expect(lines.filter((line) => line.startsWith("xml-entity-undefined"))).toHaveLength(20_000);
  expect(lines.filter((line) => line === '"ok"')).toHaveLength(20_000);
});

test("text outside the root is said to be where the root ended, however the bytes are cut", () => {
  const text = "<items>\n<item/></items>\n\nmore and more\nof it <item>b</item>";
  for (const piece of [1, 3, 1000])
    expect(heard(text, { piece })).toEqual([
      "<items> 1:1",
      "<item> 2:1",
      "</item>",
      "</items>",
      "xml-malformed 2:15 breaks",
      "<item> 5:7",
      '"b"',
      "</item>",
      "xml-truncated 5:20 breaks",
    ]);
  for (const piece of [1, 1000]) expect(heard("no\nxml", { piece })).toEqual(["xml-not-xml 1:1 breaks"]);
});
