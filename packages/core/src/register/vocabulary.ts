import { z } from "zod";

/** An id: lower-case words joined by hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "an id of lower-case words joined by hyphens, such as global-gateway");

/** What sort of thing an initiative file describes. */
export const initiativeKinds = [
  "initiative",
  "programme",
  "strategy",
  "agreement",
  "partnership",
  "fund",
  "institution",
  "standard",
  "certification",
  "forum",
  "grouping",
  "body",
  "bill",
  "dataset",
  "corridor",
] as const;
export type InitiativeKind = (typeof initiativeKinds)[number];

/** Whose side something is on: one colour each, everywhere. */
export const sides = ["china", "eu", "us", "japan", "other", "multilateral"] as const;
export type Side = (typeof sides)[number];

/** Who speaks: the founding paper, a later source, or the editors of this register. The three are never mixed and look different. */
export const layers = ["paper", "later", "ours"] as const;
export type Layer = (typeof layers)[number];

/**
 * How far a source can be trusted: the publisher's own document (or a dated copy of it), scholarly work, news or a think tank,
 * or a weak copy to be used only with a second source.
 */
export const sourceGrades = ["primary", "scholarly", "news", "weak"] as const;
export type SourceGrade = (typeof sourceGrades)[number];

/** How sure a relation between two amounts is. */
export const relationGrades = ["certain", "likely", "possible"] as const;
export type RelationGrade = (typeof relationGrades)[number];

/** How two initiatives are related; each direction is stated once, from the file that owns it. */
export const initiativeRelations = [
  "succeeded-by",
  "preceded-by",
  "expanded-as",
  "followed-by",
  "part-of",
  "instrument-of",
  "member-of",
  "based-on",
  "basis-of",
  "supports",
  "funds",
  "sponsors",
  "rivals",
  "accompanies",
  "combines",
  "input-to",
  "gives-access-to",
  "intends-to-absorb",
  "may-be-absorbed-by",
  "channels",
  "counted-in",
] as const;
export type InitiativeRelationType = (typeof initiativeRelations)[number];
