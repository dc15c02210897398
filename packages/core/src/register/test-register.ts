import { type Claim, claimSchema } from "./claim.ts";
import { type ContextFile, contextSchema, type Dossier, dossierSchema } from "./dossier.ts";
import type { Filed, Register } from "./register.ts";
import { type Source, sourceSchema } from "./source.ts";

/** Small well-formed parts of a register, for tests: each is sound as it stands and is changed by `given`. */
type Given = Readonly<Record<string, unknown>>;

const text = { en: "text", zh: "文字" };
export const paperPlace = { source: "li-xie-2022", page: 2, section: "二", quote: "原文" };

export function aFact(id: string, given: Given = {}): Given {
  return {
    id,
    layer: "paper",
    label: text,
    kind: "target",
    amount: { exactly: "10bn", currency: "USD" },
    announced: "2021-06",
    payers: ["USA"],
    recipients: { en: "Developing countries", zh: "发展中国家" },
    evidence: [paperPlace],
    ...given,
  };
}

export function aLink(type: string, given: Given): Given {
  return { type, grade: "certain", why: text, layer: "paper", ...given };
}

export function anEvent(id: string, given: Given = {}): Given {
  return { id, layer: "paper", date: "2021-06", label: text, evidence: [paperPlace], ...given };
}

export function anInitiative(id: string, given: Given = {}): Filed<Dossier> {
  const value = dossierSchema.parse({
    id,
    kind: "initiative",
    side: "us",
    name: text,
    summary: text,
    sponsors: ["USA"],
    status: { current: { state: "unclear", text, asOf: "2026" } },
    ...given,
  });
  return { file: `initiatives/${id}.yaml`, path: [], value };
}

export function aContext(id: string, given: Given = {}): Filed<ContextFile> {
  return { file: `context/${id}.yaml`, path: [], value: contextSchema.parse({ id, title: text, ...given }) };
}

export function aSource(id: string, given: Given = {}): Source {
  return sourceSchema.parse({ id, type: "report", title: id, language: "en", grade: "primary", ...given });
}

export function aClaim(id: string, given: Given = {}): Filed<Claim> {
  const value = claimSchema.parse({
    id,
    document: "li-xie-2022",
    statement: text,
    evidence: [paperPlace],
    verdict: "not-checkable",
    reviewed: "2026-11-22",
    why: text,
    wouldNeed: text,
    ...given,
  });
  return { file: `claims/${id}.yaml`, path: [], value };
}

/** A register with the paper, a primary, a news and a weak source, two payers and a group, and what is given. */
export function aRegister(given: Partial<Register> = {}): Register {
  const sources = [
    aSource("li-xie-2022", { issued: "2022-09" }),
    aSource("some-report", { url: "https://example.org/report" }),
    aSource("some-news", { grade: "news" }),
    aSource("some-copy", { grade: "weak", url: "https://example.org/copy" }),
  ];
  const payers = [
    { id: "G7", members: ["USA", "JPN"] },
    { id: "USA", members: [] },
    { id: "JPN", members: [] },
  ];
  return {
    initiatives: [],
    contexts: [],
    claims: [],
    arguments: [],
    notes: [],
    series: [],
    tables: [],
    references: [],
    sources: sources.map((value, at) => ({ file: "sources/all.yaml", path: ["sources", at], value })),
    payers: payers.map((payer, at) => ({
      file: "payers.yaml",
      path: ["payers", at],
      value: { ...payer, name: text, side: "other" },
    })),
    ...given,
  };
}
