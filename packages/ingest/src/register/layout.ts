import {
  argumentSchema,
  claimSchema,
  contextSchema,
  dossierSchema,
  noteFileSchema,
  payerFileSchema,
  publishedTableSchema,
  referenceTableSchema,
  seriesSchema,
  sourceFileSchema,
} from "@plumbline/core/register";

/** Folders where a file holds one thing, named as its id. */
export const singleFolders = {
  initiatives: dossierSchema,
  context: contextSchema,
  claims: claimSchema,
  argument: argumentSchema,
  series: seriesSchema,
  tables: publishedTableSchema,
  reference: referenceTableSchema,
} as const;

/** Lists within a file of one thing whose items stand or fall one by one as well. */
export const listsWithin: Readonly<Partial<Record<keyof typeof singleFolders, readonly string[]>>> = {
  initiatives: ["relations", "money", "events", "statements"],
  context: ["money", "events", "statements"],
};

/** Folders (and one file) where a file holds a list, whose items stand or fall one by one. */
export const listFolders = {
  sources: sourceFileSchema.shape.sources.element,
  notes: noteFileSchema.shape.notes.element,
  payers: payerFileSchema.shape.payers.element,
} as const;

/** Folders whose descriptions have a CSV beside them. */
export const tableFolders: readonly string[] = ["tables", "reference"];

/** Everything that the root of the register may hold; README.md and files that begin with a dot are for people. */
export const rootPlaces: readonly string[] = [...Object.keys(singleFolders), "sources", "notes", "payers.yaml"];

/** Bytes that one YAML file, and one CSV of cells, may have. */
export const maxYamlBytes = 2_000_000;
export const maxCsvBytes = 64_000_000;

/** How a file of the register is called: its id, then .yaml or .csv. */
export const fileNamePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:yaml|csv)$/;
