import type { XmlMessageId } from "./messages.ts";

/** The attributes of an element, by their names as written (prefix included). */
export type XmlAttributes = Readonly<Record<string, string>>;

/** A place in the decoded text, both from 1. The column is left out where a line break directly follows an element's name. */
export interface XmlPlace {
  readonly line: number;
  readonly column?: number;
}

/** Something in the file that is no XML, or more than is read. */
export interface XmlProblem extends XmlPlace {
  readonly id: XmlMessageId;
  readonly severity: "error" | "warning";
  readonly args?: Readonly<Record<string, string | number>>;
  /** Where the problem stands within a start tag: the element that would have begun, and the line of its tag. */
  readonly startTag?: { readonly name: string; readonly line: number };
  /** Elements that were open here are lost: their ends will not come. Reading goes on at the next start, if there is one. */
  readonly breaks: boolean;
}

/** Who wants to hear what an XML file holds, in its order. Elements and attributes keep their prefixes; entities are resolved. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes, line: number, column: number | undefined): void;
  text(text: string): void;
  close(name: string, line: number, column: number): void;
  problem(problem: XmlProblem): void;
}

/** What is refused rather than held in memory. */
export interface XmlLimits {
  readonly depth: number;
  readonly attributes: number;
  /** Characters of one text, tag or comment. */
  readonly token: number;
}

export const defaultXmlLimits: XmlLimits = { depth: 100, attributes: 200, token: 8 * 1024 * 1024 };

/**
 * Where reading starts again after a place that is no XML: at the next `element`, as if it stood in a `root`.
 * Without it the first such place ends the reading.
 */
export interface XmlRecovery {
  readonly element: string;
  readonly root: string;
}
