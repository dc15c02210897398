import type { ProfileAnswer } from "../contract/index.ts";
import type { Bilingual } from "../evidence/index.ts";
import { amountBounds } from "../money/index.ts";
import type { MoneyFact, Note, SourceGrade } from "../register/index.ts";
import type { RegisterIndex } from "./register-index.ts";

type Conflict = ProfileAnswer["conflicts"][number];

/** Types of notes that set facts against each other; the others explain a single one. */
const CONFLICTING: ReadonlySet<Note["type"]> = new Set([
  "contradiction",
  "period",
  "currency",
  "temporal",
  "attribution",
  "scope",
  "database",
  "overlap",
]);

const GRADE_ORDER: Readonly<Record<SourceGrade, number>> = { primary: 0, scholarly: 1, news: 2, weak: 3 };

const SUPERSEDED: Bilingual = {
  en: "The newer statement replaces the older one from its date on; both stay listed (rule O-T2).",
  zh: "自其日期起，新的表述取代旧的表述；两者均予保留（规则O-T2）。",
};
const RESTATED: Bilingual = {
  en: "The same money in different words: the statement named canonical is counted (rule O-S1).",
  zh: "同一笔钱的不同表述：以指定的基准表述计入（规则O-S1）。",
};
const GRADED: Bilingual = {
  en: "A publisher's own document goes before scholarly work, that before news, that before weak copies; between equals the newer one.",
  zh: "发布方自己的文件优先于学术著作，学术著作优先于新闻，新闻优先于弱来源；同级则以较新者为准。",
};

/** Facts that stand against each other, each set once, with the rule that picked the headline one; where they do not rival each other, none is picked and the note says how they stand. Only sets with a fact in `own` are given. */
export function conflictsAmong(index: RegisterIndex, own: ReadonlySet<string>): Conflict[] {
  const conflicts: Conflict[] = [];
  const touches = (ids: readonly string[]) => ids.some((id) => own.has(id));
  for (const { from, to, link } of index.links.values()) {
    if (link.grade === "possible" || !touches([from, to])) continue;
    if (link.type === "supersedes") conflicts.push({ facts: [to, from], headline: from, rule: SUPERSEDED });
    if (link.type === "same-money" && differs(index, from, to))
      conflicts.push({ facts: [from, to].toSorted(), headline: link.canonical, rule: RESTATED });
  }
  const known = new Set(conflicts.map(({ facts }) => facts.toSorted().join(" ")));
  for (const { value: note } of index.register.notes) {
    const facts = note.about.filter((id) => index.facts.has(id)).toSorted();
    if (!CONFLICTING.has(note.type) || facts.length < 2 || !touches(facts) || known.has(facts.join(" "))) continue;
    const rivals = note.type !== "overlap" && stateTheSame(index, facts);
    conflicts.push(
      rivals ? { facts, headline: headlineOf(index, facts), rule: GRADED } : { facts, headline: null, rule: note.text },
    );
  }
  return conflicts;
}

/** Links between amounts that are not rival statements of one: a part, a stage or a report of the other. */
const APART: ReadonlySet<string> = new Set(["part-of", "stage-of", "reports-on", "instrument-of", "disjoint"]);

/** Whether the facts state one and the same amount, so that one of them can be picked: of one kind, and none a part, stage or report of another. */
function stateTheSame(index: RegisterIndex, ids: readonly string[]): boolean {
  const kinds = new Set(ids.map((id) => index.facts.get(id)?.value.kind));
  const apart = [...index.links.values()].some(
    ({ from, to, link }) => APART.has(link.type) && ids.includes(from) && ids.includes(to),
  );
  return kinds.size === 1 && !apart;
}

function differs(index: RegisterIndex, a: string, b: string): boolean {
  const [first, second] = [index.facts.get(a)?.value, index.facts.get(b)?.value];
  if (first === undefined || second === undefined) return false;
  const [left, right] = [amountBounds(first.amount), amountBounds(second.amount)];
  return (
    left.low !== right.low ||
    left.high !== right.high ||
    left.currency !== right.currency ||
    first.window !== second.window
  );
}

function headlineOf(index: RegisterIndex, facts: readonly string[]): string | null {
  const ranked = facts.flatMap((id) => {
    const fact = index.facts.get(id)?.value;
    return fact === undefined ? [] : [{ id, grade: bestGrade(index, fact), announced: fact.announced }];
  });
  const [best] = ranked.toSorted((a, b) => a.grade - b.grade || (a.announced > b.announced ? -1 : 1));
  return best?.id ?? null;
}

function bestGrade(index: RegisterIndex, fact: MoneyFact): number {
  const grades = fact.evidence.map(({ source }) => index.sources.get(source)?.grade);
  return Math.min(...grades.map((grade) => (grade === undefined ? 9 : GRADE_ORDER[grade])));
}
