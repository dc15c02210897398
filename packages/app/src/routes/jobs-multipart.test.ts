import * as fc from "fast-check";
import { expect, test } from "vitest";
import { filesOfForm, formBoundary, MalformedForm } from "./jobs-multipart.ts";

async function read(body: Uint8Array, boundary: string, pieceBytes = 7): Promise<{ name: string; bytes: Buffer }[]> {
  async function* pieces() {
    for (let at = 0; at < body.length; at += pieceBytes) yield body.subarray(at, at + pieceBytes);
  }
  const files: { name: string; bytes: Buffer }[] = [];
  for await (const { name, bytes } of filesOfForm(pieces(), boundary))
    files.push({ name, bytes: Buffer.concat(await Array.fromAsync(bytes)) });
  return files;
}

const form = (boundary: string, ...parts: readonly (readonly [header: string, bytes: Uint8Array | string])[]) =>
  Buffer.concat([
    ...parts.flatMap(([header, bytes]) => [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${header}\r\n\r\n`),
      Buffer.from(bytes),
      Buffer.from("\r\n"),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);

test("files come out of a form byte for byte, however the stream is cut and whatever they hold", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.constant(Buffer.from("\r\n--b\r\n\r\n--bX--"))), {
        maxLength: 4,
      }),
      fc.integer({ min: 1, max: 90 }),
      async (contents, pieceBytes) => {
        const body = form(
          "bound-7Q",
          ...contents.map((bytes, at) => [`name="files"; filename="${at}.xml"`, bytes] as const),
        );
        const files = await read(body, "bound-7Q", pieceBytes);
        expect(files.map(({ bytes }) => [...bytes])).toEqual(contents.map((bytes) => [...bytes]));
      },
    ),
  );
});

test("what a browser itself makes of a form is read, names in any script", async () => {
  const data = new FormData();
  data.append("note", "a field that is no file");
  data.append("files", new Blob(["<a/>"]), '报告 "2020" ‮.xml');
  data.append("files", new Blob([]), "empty.csv");
  const request = new Request("http://127.0.0.1", { method: "POST", body: data });
  const boundary = formBoundary(request.headers.get("content-type") ?? "");
  const files = await read(new Uint8Array(await request.arrayBuffer()), boundary ?? "");
  expect(files.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([
    ['报告 "2020" ‮.xml', "<a/>"],
    ["empty.csv", ""],
  ]);
});

test("a part whose bytes nobody reads is passed over", async () => {
  const body = form("b", ['filename="1"', "one"], ['filename="2"', "two"]);
  const names: string[] = [];
  for await (const { name } of filesOfForm(new Blob([new Uint8Array(body)]).stream(), "b")) names.push(name);
  expect(names).toEqual(["1", "2"]);
});

test("a form that is cut off, or none at all, is refused", async () => {
  const whole = form("b", ['filename="1"', "one"]);
  for (const body of [whole.subarray(0, 30), whole.subarray(0, -6), Buffer.from("hello"), Buffer.alloc(0)])
    await expect(read(body, "b")).rejects.toThrow(MalformedForm);
  await expect(read(Buffer.from(`--b\r\n${"x".repeat(40_000)}`), "b", 4096)).rejects.toThrow("too long");
});

test("a boundary is read from its media type, and from no other", () => {
  expect(formBoundary("multipart/form-data; boundary=----WebKit7Q")).toBe("----WebKit7Q");
  expect(formBoundary('Multipart/Form-Data; charset=utf-8; boundary="a b"')).toBe("a b");
  for (const type of [
    "",
    "text/plain",
    "multipart/form-data",
    "multipart/mixed; boundary=x",
    "multipart/form-data; boundary=",
  ])
    expect(formBoundary(type), type).toBeNull();
});
