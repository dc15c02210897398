import type { Random } from "./random.ts";

type Damage = (bytes: Buffer, random: Random) => Buffer;
const concat = (pieces: readonly Uint8Array[]) => Buffer.concat(pieces);

const slice = (bytes: Buffer, random: Random, most: number) => {
  const from = random.below(bytes.length + 1);
  const to = Math.min(bytes.length, from + 1 + random.below(most));
  return { from, to, before: bytes.subarray(0, from), cut: bytes.subarray(from, to), after: bytes.subarray(to) };
};

/** Things that somebody else's file may hold, or that somebody may put into it. */
const spiteful = [
  "\u0000",
  "\u0000".repeat(300),
  "\uFEFF",
  "\uFFFE",
  "&",
  "&amp;amp;",
  "&nbsp;",
  "&#0;",
  "&#xD800;",
  "&#x110000;",
  "&lol9;",
  "<",
  ">",
  "</",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?x",
  "<iati-activity>",
  "<iati-activity",
  "</iati-activity>",
  "</iati-activities>",
  '<iati-activities version="1.03">',
  "<a>".repeat(150),
  `<a ${Array.from({ length: 250 }, (_, at) => `b${at}="1"`).join(" ")}>`,
  `<${"n".repeat(5000)}>`,
  '<?xml version="1.0" encoding="UTF-16"?>',
  '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>&a;&c;',
  '"',
  '""',
  '",',
  "\n",
  "\r",
  "\r\n",
  ",",
  ",".repeat(2000),
  "=HYPERLINK(1)",
  "1e999",
  "9".repeat(80),
  "-",
  "1,234.5",
  "０１２",
  "\u202E",
  "\u001B[2J",
  "😀",
  "�",
];
const raw = [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe2, 0x82], [0x00, 0x3c, 0x00]];

/** Damage that knows nothing of what the bytes mean. */
export const damages: Readonly<Record<string, Damage>> = {
  "bits flipped": (bytes, random) => {
    const damaged = Buffer.from(bytes);
    for (let times = 1 + random.below(8); times > 0; times -= 1) {
      const at = random.below(damaged.length);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << random.below(8));
    }
    return damaged;
  },
  "bytes replaced": (bytes, random) => {
    const damaged = Buffer.from(bytes);
    for (let times = 1 + random.below(20); times > 0; times -= 1)
      damaged[random.below(damaged.length)] = random.below(256);
    return damaged;
  },
  "cut off": (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  "beginning lost": (bytes, random) => bytes.subarray(random.below(bytes.length)),
  "stretch lost": (bytes, random) => {
    const { before, after } = slice(bytes, random, 4000);
    return concat([before, after]);
  },
  "stretch twice": (bytes, random) => {
    const { before, cut, after } = slice(bytes, random, 4000);
    return concat([before, cut, cut, after]);
  },
  "stretch moved": (bytes, random) => {
    const { before, cut, after } = slice(bytes, random, 2000);
    const rest = concat([before, after]);
    const to = random.below(rest.length + 1);
    return concat([rest.subarray(0, to), cut, rest.subarray(to)]);
  },
  "stretch backwards": (bytes, random) => {
    const { before, cut, after } = slice(bytes, random, 200);
    return concat([before, new Uint8Array(cut).toReversed(), after]);
  },
  "zeros written over": (bytes, random) => {
    const { before, cut, after } = slice(bytes, random, 4096);
    return concat([before, Buffer.alloc(cut.length), after]);
  },
  "something put in": (bytes, random) => {
    const { before, after } = slice(bytes, random, 1);
    return concat([before, random.once(5) ? Buffer.from(random.pick(raw)) : Buffer.from(random.pick(spiteful)), after]);
  },
  "something put in often": (bytes, random) => {
    const word = Buffer.from(random.pick(spiteful));
    const pieces: Buffer[] = [];
    const step = 1 + random.below(bytes.length);
    for (let at = 0; at < bytes.length; at += step) pieces.push(bytes.subarray(at, at + step), word);
    return concat(pieces.slice(0, 400));
  },
  "a word swapped": (bytes, random) => {
    const words = [
      "transaction",
      "value",
      "iati-activity",
      "iati-identifier",
      "currency",
      '"',
      ">",
      "/",
      "=",
      ",",
      "\n",
    ];
    const text = bytes.toString("latin1");
    const [from, to] = [random.pick(words), random.pick(words)];
    const places = [...text.matchAll(new RegExp(from.replace("/", "\\/"), "g"))].map(({ index }) => index);
    if (places.length === 0) return bytes.subarray(1);
    const at = random.pick(places);
    return Buffer.from(text.slice(0, at) + to + text.slice(at + from.length), "latin1");
  },
  "read as another encoding": (bytes, random) =>
    Buffer.from(bytes.toString("latin1"), random.pick(["utf8", "utf16le"])),
  "two files in one": (bytes) => concat([bytes, bytes]),
  "a mark before it": (bytes, random) =>
    concat([
      Buffer.from(
        random.pick([
          [0xef, 0xbb, 0xbf],
          [0xff, 0xfe],
          [0xfe, 0xff],
          [0, 0, 0xfe, 0xff],
          [0x1f, 0x8b],
          [0x50, 0x4b, 3, 4],
        ]),
      ),
      bytes,
    ]),
};

/** One kind of damage, or a few after one another. */
export function damaged(bytes: Buffer, random: Random): { readonly how: string; readonly bytes: Buffer } {
  const names = Object.keys(damages);
  const done: string[] = [];
  let result = bytes;
  for (let times = random.once(4) ? 3 : 1; times > 0 && result.length > 0; times -= 1) {
    const how = random.pick(names);
    result = damages[how]?.(result, random) ?? result;
    done.push(how);
  }
  return { how: done.join(", "), bytes: result };
}
