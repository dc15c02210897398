const HAN = /\p{Script=Han}/u;

/** A set of phrases as one pattern of RE2: a phrase in Latin letters stands by itself, Chinese may stand anywhere; any white space is a space. */
export function phrasePattern(phrases: readonly string[]): string {
  const each = phrases.map((phrase) => {
    const escaped = phrase.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`);
    return HAN.test(phrase) ? escaped : String.raw`(?:^|[^\pL\pN])${escaped}(?:$|[^\pL\pN])`;
  });
  return `(?is)(?:${each.join("|")})`;
}

/** The words of a list, as the table of rules writes it. */
export function listed(text: string | null): string[] {
  return (text ?? "")
    .split("|")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
