import type { XmlAttributes } from "../xml/event-port.ts";
import { elementRule } from "./elements.ts";

/** An element of an activity that is being read, with what it holds. */
export interface Element {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly line: number;
  readonly column: number | undefined;
  /** Which children are read; see elements.ts. */
  readonly kept: ReadonlySet<string>;
  readonly holdsText: boolean;
  text: string;
  children: Element[] | undefined;
}

const noChildren: readonly Element[] = [];

export function element(name: string, attributes: XmlAttributes, line: number, column: number | undefined): Element {
  const { kept, holdsText } = elementRule(name);
  return { name, attributes, line, column, kept, holdsText, text: "", children: undefined };
}

export function addChild(parent: Element, child: Element): void {
  if (parent.children === undefined) parent.children = [child];
  else parent.children.push(child);
}

export const childrenOf = (parent: Element): readonly Element[] => parent.children ?? noChildren;

export function firstChild(parent: Element, name: string): Element | undefined {
  const { children } = parent;
  if (children === undefined) return undefined;
  for (const child of children) if (child.name === name) return child;
  return undefined;
}

/** An attribute without the white space around it; undefined where it is absent or empty. */
export function attribute(of: Element, name: string): string | undefined {
  const value = of.attributes[name];
  if (value === undefined) return undefined;
  const trimmed = value.trim();
  return trimmed === "" ? undefined : trimmed;
}

/** The text of an element without the white space around it; undefined where there is none. */
export function textOf(of: Element): string | undefined {
  const trimmed = of.text.trim();
  return trimmed === "" ? undefined : trimmed;
}
