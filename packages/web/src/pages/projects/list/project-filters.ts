import type { ProjectsAnswer } from "@plumbline/core/contract";
import { readView, type View, wholeWorld, writeView } from "../../../map/view.ts";
import { type AddressField, freeText, oneOf, type SetOptions, type StateOf, wholeNumber } from "../../../ui/address.ts";
import type { Query } from "../../../ui/question.ts";

/** Facets that take several values, in the order in which they are shown. */
export const facetNames = [
  "recipient",
  "provider",
  "sector",
  "source",
  "status",
  "reporter",
  "initiative",
  "infrastructure",
] as const;

export const orders = ["largest", "newest", "oldest", "title"] as const satisfies readonly ProjectsAnswer["order"][];
export const countedChoices = ["counted", "left-out", "all"] as const;
export const ROWS_SHOWN = 25;

/** Codes of the data, which may hold any character: commas in them are escaped, or stand before a space as in "region:Africa, regional". */
export const codes: AddressField<readonly string[]> = {
  read: (text) =>
    text === null
      ? []
      : text
          .split(/,(?!\s)/)
          .map(unescaped)
          .filter(isCode)
          .slice(0, 20),
  write: (value) => (value.length === 0 ? null : value.map((code) => encodeURIComponent(code)).join(",")),
};

const isCode = (code: string): boolean => code !== "" && code.length <= 200;

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the map shows: null is "all places found", which is seldom the whole world. */
const view: AddressField<View | null> = {
  read: (text) => (text === "world" ? wholeWorld : readView(text)),
  write: (value) => (value !== null && value.zoom <= 1 ? "world" : writeView(value)),
};

const fileId: AddressField<string | null> = {
  read: (text) => (text !== null && /^[0-9a-f]{12}$/.test(text) ? text : null),
  write: (value) => value,
};

/** All that the address of the list holds. */
export const projectFields = {
  q: freeText,
  recipient: codes,
  provider: codes,
  sector: codes,
  source: codes,
  status: codes,
  reporter: codes,
  initiative: codes,
  infrastructure: codes,
  file: fileId,
  from: wholeNumber,
  to: wholeNumber,
  counted: oneOf(countedChoices, "counted"),
  order: oneOf(orders, "largest"),
  page: wholeNumber,
  show: oneOf(["list", "map"], "list"),
  view,
};
export type ProjectState = StateOf<typeof projectFields>;
export type ChangeProjects = (change: Partial<ProjectState>, options?: SetOptions) => void;

/** What the projects are chosen by, as the server is asked for it. */
export function filterQuery(state: ProjectState): Query {
  const { q, file, from, to, counted } = state;
  const chosen = Object.fromEntries(facetNames.map((name) => [name, state[name]]));
  return { ...chosen, q: q.trim(), file, from, to, counted };
}

/** One page of the list. */
export function listQuery(state: ProjectState): Query {
  const page = Math.max(1, state.page ?? 1);
  return { ...filterQuery(state), order: state.order, limit: ROWS_SHOWN, offset: (page - 1) * ROWS_SHOWN };
}

/** All projects found, for those who take the table with them. */
export function tableQuery(state: ProjectState): Query {
  return { ...filterQuery(state), order: state.order };
}

/** Takes every filter away, whatever else the address says. */
export const noFilters = {
  q: "",
  recipient: [],
  provider: [],
  sector: [],
  source: [],
  status: [],
  reporter: [],
  initiative: [],
  infrastructure: [],
  file: null,
  from: null,
  to: null,
  page: null,
  view: null,
} satisfies Partial<ProjectState>;

/** Whether anything but the choice of what counts is narrowed. */
export function isNarrowed(state: ProjectState): boolean {
  return (
    state.q.trim() !== "" ||
    state.file !== null ||
    state.from !== null ||
    state.to !== null ||
    facetNames.some((name) => state[name].length > 0)
  );
}
