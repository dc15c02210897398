/** Longest name kept, in characters and in bytes: most file systems take 255 bytes. */
const MOST_CHARACTERS = 200;
const MOST_BYTES = 240;

/** Names that Windows gives to devices, with or without an ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The name of an uploaded file as one that any disk takes and any page can show: the last part of a path, without control and format characters
 * (which could turn a line of text around), never hidden, never a device. An ending such as ".xml" is kept where the name has to be shortened.
 */
export function safeFileName(given: string): string {
  const last = given.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\uFFFD]/gu, "")
    .replaceAll(/[<>:"|?*]/g, "_")
    .trim()
    .replace(/^\.+/, (dots) => "_".repeat(dots.length))
    .replace(/[. ]+$/, "");
  const named = plain === "" ? "file" : DEVICE.test(plain) ? `_${plain}` : plain;
  return shortened(named);
}

function shortened(name: string): string {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? "";
  let stem = name.slice(0, name.length - ending.length);
  if (isTooLong(stem + ending)) {
    stem = "";
    for (const { segment } of graphemes.segment(name)) {
      if (isTooLong(stem + segment + ending)) break;
      stem += segment;
    }
    stem = stem.trimEnd();
  }
  return (stem === "" ? "file" : stem) + ending;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const isTooLong = (name: string) => name.length > MOST_CHARACTERS || Buffer.byteLength(name) > MOST_BYTES;
