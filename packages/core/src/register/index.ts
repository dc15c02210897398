export { type Argument, type ArgumentPoint, argumentSchema } from "./argument.ts";
export { checkRegister } from "./check-register.ts";
export { type Finding, type RegisterRule, registerRules } from "./check-rules.ts";
export { type Claim, type ClaimTest, claimSchema, type Reading, type Verdict, verdicts } from "./claim.ts";
export {
  type ContextFile,
  contextSchema,
  type Dossier,
  dossierSchema,
  type InitiativeRelation,
  type RegisterEvent,
  type Statement,
} from "./dossier.ts";
export type { EvidenceText } from "./evidence-schema.ts";
export { type LedgerInputs, ledgerInputs } from "./ledger-inputs.ts";
export { linkId, linkTarget } from "./link-target.ts";
export { type MoneyFact, type MoneyLink } from "./money-fact.ts";
export { type Note, noteFileSchema } from "./note.ts";
export { type Payer, payerFileSchema } from "./payer.ts";
export { payerMembers } from "./payer-members.ts";
export { type PublishedTable, publishedTableSchema } from "./published-table.ts";
export { type ReferenceTable, referenceTableSchema } from "./reference-table.ts";
export type { Filed, Register, TableCells } from "./register.ts";
export { type Series, seriesSchema } from "./series.ts";
export { type Source, sourceFileSchema } from "./source.ts";
export {
  type InitiativeKind,
  initiativeKinds,
  type InitiativeRelationType,
  type Layer,
  layers,
  type RelationGrade,
  relationGrades,
  type Side,
  sides,
  type SourceGrade,
  sourceGrades,
} from "./vocabulary.ts";
