/** A label on one line where the room allows it, else on two, cut at the space nearest the middle; text without spaces stays whole. Room in px, at 14 px type. */
export function labelLines(text: string, room: number): readonly string[] {
  if (widthOf(text) <= room) return [text];
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const [cut] = spaces.toSorted((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2));
  return cut === undefined ? [text] : [text.slice(0, cut), text.slice(cut + 1)];
}

/** About how wide a label is drawn. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (/\p{sc=Han}/u.test(sign) ? 14 : 7.4), 0);
}
