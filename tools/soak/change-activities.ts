import type { ActivitiesBase } from "./bases.ts";
import { tail } from "./bases.ts";
import { countActivity, transactionsIn } from "./count-activity.ts";
import { exactly, type Mutated } from "./mutated.ts";
import type { Random } from "./random.ts";
import { nothing, plus, sumOf, type Totals, unitsOf, withAmount } from "./totals.ts";

type Change = (base: ActivitiesBase, random: Random, other: ActivitiesBase) => Mutated | null;

const fileOf = ({ head }: ActivitiesBase, activities: readonly string[], end = tail) =>
  Buffer.from(head + activities.join("\n") + end);
const whole = ({ totals }: ActivitiesBase) => sumOf(totals);
const setAside = (of: Totals): Totals => ({ ...of, kept: 0 });

/** Puts another text in the place of one activity: the totals change by the difference of what the two hold. */
function replaced(
  base: ActivitiesBase,
  at: number,
  text: readonly string[],
  holds: Totals,
  end?: string,
): { bytes: Buffer; expected: Totals } {
  const activities = base.activities.flatMap((activity, index) => (index === at ? text : [activity]));
  return {
    bytes: fileOf(base, activities, end),
    expected: plus(plus(whole(base), base.totals[at] ?? nothing, -1), holds),
  };
}

/** A change at one activity. */
const atOne =
  (
    how: string,
    change: (activity: string, random: Random, holds: Totals) => { text: readonly string[]; holds: Totals } | null,
  ): Change =>
  (base, random) => {
    const at = random.below(base.activities.length);
    const changed = change(base.activities[at] ?? "", random, base.totals[at] ?? nothing);
    if (changed === null) return null;
    const { bytes, expected } = replaced(base, at, changed.text, changed.holds);
    return exactly(how, bytes, expected);
  };

/** A change at one transaction whose amount can be read. */
const atAmount = (
  how: string,
  change: (
    of: ReturnType<typeof transactionsIn>[number] & { units: bigint; amountAt: number },
    activity: string,
    random: Random,
    holds: Totals,
  ) => { text: string; holds: Totals } | null,
): Change =>
  atOne(how, (activity, random, holds) => {
    const known = transactionsIn(activity).flatMap((each) =>
      each.units === null || each.amountAt === null || each.valueTag === null
        ? []
        : [{ ...each, units: each.units, amountAt: each.amountAt }],
    );
    if (known.length === 0) return null;
    const changed = change(random.pick(known), activity, random, holds);
    return changed === null ? null : { text: [changed.text], holds: changed.holds };
  });

const spliced = (text: string, at: number, length: number, put: string) =>
  text.slice(0, at) + put + text.slice(at + length);

const amounts = [
  "0",
  "-1",
  "17.5",
  "-0.01",
  "+3",
  "1e9",
  "2.5E-3",
  ".5",
  "7.",
  "  42 ",
  "0000012",
  "1".repeat(58),
  "0.000000000000000000001",
  "<![CDATA[12]]>",
  "1<!-- -->2",
  "&#49;2",
];
const unreadable = [
  "",
  "1,234",
  "n/a",
  "1.2.3",
  "--1",
  "0x10",
  "1e99",
  "9".repeat(61),
  "NaN",
  "١٢",
  "1 000",
  "Infinity",
];
/** What an amount of `amounts` is, where the text itself does not say. */
const meant = (text: string) => unitsOf(text.replaceAll(/<!\[CDATA\[|\]\]>|<!-- -->/g, "").replace("&#49;", "1")) ?? 0n;

/** What ends an activity where it stands: no XML, or more than is read. */
const breaks = [
  "<",
  " & ",
  "&undefined;",
  "</wrong>",
  "\u0001",
  "\u0000",
  "<a b>",
  '<a b="1" b="2"/>',
  "<a b='<'/>",
  "<a>".repeat(120),
  "\uFFFE",
];

const startTag = (activity: string) => /^<iati-activity(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(activity)?.[0] ?? "";

export const activityChanges: readonly Change[] = [
  atOne("activity twice", (activity, _, holds) => ({ text: [activity, activity], holds: plus(holds, holds) })),
  atOne("activity deleted", () => ({ text: [], holds: nothing })),
  atOne("activity in a comment", (activity) =>
    activity.includes("--") ? null : { text: [`<!--${activity}-->`], holds: nothing },
  ),
  (base, random) => exactly("activities shuffled", fileOf(base, random.shuffled(base.activities)), whole(base)),
  atAmount("amount changed", ({ amountAt, amountText, units, code, currency }, activity, random, holds) => {
    const put = random.pick(amounts);
    return {
      text: spliced(activity, amountAt, amountText.length, put),
      holds: withAmount(holds, code, currency, meant(put) - units),
    };
  }),
  atAmount("amount unreadable", ({ amountAt, amountText, units, code, currency }, activity, random, holds) => ({
    text: spliced(activity, amountAt, amountText.length, random.pick(unreadable)),
    holds: withAmount(holds, code, currency, -units),
  })),
  atAmount("type changed", ({ typeTag, units, code, currency }, activity, random, holds) => {
    if (typeTag === null || typeTag.code === "") return null;
    const to = random.pick(["1", "2", "3", "4", "12", "99", "x"]);
    const text = typeTag.text.replace(/code\s*=\s*(?:"[^"]*"|'[^']*')/, `code="${to}"`);
    return {
      text: spliced(activity, typeTag.at, typeTag.text.length, text),
      holds: withAmount(withAmount(holds, code, currency, -units), to, currency, units),
    };
  }),
  atAmount("currency changed", ({ valueTag, amountAt, units, code, currency }, activity, random, holds) => {
    if (valueTag === null) return null;
    const to = random.pick(["EUR", "jpy", "X", "US DOLLAR"]);
    const text = valueTag
      .replace(/\scurrency\s*=\s*(?:"[^"]*"|'[^']*')/, "")
      .replace("<value", `<value currency="${to}"`);
    return {
      text: spliced(activity, amountAt - valueTag.length, valueTag.length, text),
      holds: withAmount(withAmount(holds, code, currency, -units), code, to.toUpperCase(), units),
    };
  }),
  atOne("broken at its beginning", (activity, random) => {
    const start = startTag(activity);
    return { text: [start + random.pick(breaks) + activity.slice(start.length)], holds: { ...nothing, records: 1 } };
  }),
  atOne("broken at its end", (activity, random, holds) => {
    const end = activity.lastIndexOf("</");
    return { text: [spliced(activity, end, 0, random.pick(breaks))], holds: setAside(holds) };
  }),
  atOne("start tag broken", (activity, random) => {
    const put = random.pick([
      "<iati-activity a ",
      "<iati-activity a=1 ",
      "<iati-activity <",
      '<iati-activity a="1" a="2" ',
    ]);
    return { text: [activity.replace("<iati-activity", put)], holds: { ...nothing, records: 1 } };
  }),
  atOne("end tag lost", (activity, _, holds) => ({
    text: [activity.slice(0, activity.lastIndexOf("</"))],
    holds: setAside(holds),
  })),
  atOne("identifier lost", (activity, _, holds) => ({
    text: [activity.replaceAll(/<iati-identifier[\s\S]*?<\/iati-identifier\s*>/g, "")],
    holds: setAside(holds),
  })),
  (base, random) => {
    const at = random.below(base.activities.length);
    const text = base.activities[at] ?? "";
    const cut = text.slice(0, startTag(text).length + random.below(text.length - startTag(text).length - 20));
    const before = base.activities.slice(0, at);
    const expected = plus(sumOf(base.totals.slice(0, at)), countActivity(cut, false));
    return exactly("cut off within an activity", fileOf(base, [...before, cut], ""), expected);
  },
  (base, random) => {
    const at = 1 + random.below(base.activities.length);
    return exactly(
      "cut off between activities",
      fileOf(base, base.activities.slice(0, at), "\n"),
      sumOf(base.totals.slice(0, at)),
    );
  },
  (base, _, other) =>
    exactly(
      "two files in one",
      Buffer.concat([fileOf(base, base.activities), fileOf(other, other.activities)]),
      plus(whole(base), whole(other)),
    ),
  (base, random) => {
    const text = fileOf(base, base.activities)
      .toString("utf8")
      .replace(/^(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']/, "$1");
    const little = Buffer.from(`\uFEFF${text}`, "utf16le");
    return exactly("in UTF-16", random.once(2) ? little : Buffer.from(little).swap16(), whole(base));
  },
  (base) =>
    exactly(
      "with line ends of Windows",
      Buffer.from(fileOf(base, base.activities).toString("utf8").replaceAll(/\r?\n/g, "\r\n")),
      whole(base),
    ),
  (base) =>
    exactly(
      "with a mark before it",
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), fileOf(base, base.activities)]),
      whole(base),
    ),
  (base, random) => {
    const at = random.below(base.activities.length);
    const activity = base.activities[at] ?? "";
    const bomb = ['<!DOCTYPE iati-activities [<!ENTITY l0 "lol">'];
    for (let level = 1; level < 10; level += 1) bomb.push(`<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`);
    bomb.push('<!ENTITY x SYSTEM "file:///etc/passwd">]>');
    const start = startTag(activity);
    const used = start + random.pick(["&l9;", "&x;"]) + activity.slice(start.length);
    const { bytes, expected } = replaced(base, at, [used], { ...nothing, records: 1 });
    const text = bytes.toString("utf8").replace(/<iati-activities/, () => `${bomb.join("")}<iati-activities`);
    return exactly("entities of its own", Buffer.from(text), expected);
  },
  atOne("elements of others", (activity, random, holds) => {
    const end = activity.lastIndexOf("</");
    const put = random.pick([
      `<x:y xmlns:x="u">${"<x:z>5</x:z>".repeat(200)}</x:y>`,
      "<a>".repeat(60) + "</a>".repeat(60),
      "<?php 1 ?>",
      "<results><transaction><value>5</value></transaction></results>",
    ]);
    return { text: [spliced(activity, end, 0, put)], holds };
  }),
  atOne("a transaction twice", (activity, random, holds) => {
    const found = [...activity.matchAll(/<transaction(?:\s[^>]*)?(?<!\/)>[\s\S]*?<\/transaction\s*>/g)];
    if (found.length === 0 || activity.includes("<!--")) return null;
    const { 0: one, index } = random.pick(found);
    const tag = startTag(activity);
    return {
      text: [spliced(activity, index, 0, one)],
      holds: { ...plus(holds, countActivity(`${tag}${one}`)), records: 1, kept: holds.kept },
    };
  }),
];

/** Whether a base is what the patterns take it for: only then its changes are known. */
export function unchanged(base: ActivitiesBase): Mutated {
  return exactly("unchanged", fileOf(base, base.activities), whole(base));
}
