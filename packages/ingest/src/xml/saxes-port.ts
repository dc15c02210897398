import { SaxesParser } from "saxes";
import { UNDECODABLE } from "./decode.ts";
import { defaultXmlLimits, type XmlHandler, type XmlLimits, type XmlProblem, type XmlRecovery } from "./event-port.ts";
import type { XmlMessageId } from "./messages.ts";
import { type SeekState, seekStart } from "./seek-start.ts";

export interface XmlReaderOptions {
  readonly recovery?: XmlRecovery;
  readonly limits?: XmlLimits;
}

/** Leaves the parser from within one of its events; never seen outside this file. */
class Broken extends Error {}

/**
 * Reads decoded text with saxes, which checks that a document is well-formed and expands no entity of the document's own. Namespaces are
 * not resolved (IATI has none). saxes has no way on once it has failed: a new parser takes over at the next start that `recovery` names.
 */
export class SaxesPort {
  readonly #handler: XmlHandler;
  readonly #limits: XmlLimits;
  readonly #recovery: XmlRecovery | undefined;
  #parser: SaxesParser;
  #piece = "";
  #pieceStart = 0;
  #heldBack = "";
  #depth = 0;
  #tagStart = 0;
  #sawRoot = false;
  #sawEvent = false;
  #quietLength = 0;
  #startLine = 1;
  #startColumn: number | undefined;
  // saxes reports the innermost element as closed before it sees that the end tag names another: a close waits for what follows.
  #closing: string | null = null;
  #closingLine = 1;
  #closingColumn = 1;
  #seeking: SeekState | null = null;
  #over = false;

  constructor(handler: XmlHandler, { recovery, limits = defaultXmlLimits }: XmlReaderOptions = {}) {
    this.#handler = handler;
    this.#limits = limits;
    this.#recovery = recovery;
    this.#parser = this.#listen(new SaxesParser({ position: false }));
  }

  write(text: string): void {
    let rest = this.#heldBack + text;
    this.#heldBack = "";
    // A line break or a character in two halves is not cut: saxes would keep the half, and places would be one off.
    const last = rest.charCodeAt(rest.length - 1);
    if (last === 0x0d || (last >= 0xd800 && last <= 0xdbff)) {
      this.#heldBack = rest.slice(-1);
      rest = rest.slice(0, -1);
    }
    while (rest !== "" && !this.#over) rest = this.#feed(rest);
  }

  end(): void {
    let rest = this.#heldBack;
    while (rest !== "" && !this.#over) rest = this.#feed(rest);
    if (this.#over || this.#seeking !== null) return;
    this.#over = true;
    this.#attempt(() => this.#parser.close());
  }

  /** Parses as far as it goes; gives the text that is left where the parser gave up. */
  #feed(text: string): string {
    let next = text;
    if (this.#seeking !== null) {
      const found = this.#takeOver(this.#seeking, text);
      if (found === null) return "";
      next = found;
    }
    this.#piece = next;
    this.#pieceStart = this.#parser.position;
    this.#sawEvent = false;
    const whole = this.#attempt(() => {
      this.#parser.write(next);
      if (this.#closing !== null) this.#event();
      this.#quietLength = this.#sawEvent ? 0 : this.#quietLength + next.length;
      if (this.#quietLength > this.#limits.token) this.#stop("xml-token-too-long", { limit: this.#limits.token });
    });
    if (whole) return "";
    if (this.#recovery === undefined) {
      this.#over = true;
      return "";
    }
    // The character that could not be may itself begin the next element.
    const passed = this.#parser.position - this.#pieceStart;
    const back = next[passed - 1] === "<" ? 1 : 0;
    this.#seeking = { line: this.#parser.line, column: this.#parser.column - back, tail: "" };
    return next.slice(passed - back);
  }

  #takeOver(from: SeekState, text: string): string | null {
    if (this.#recovery === undefined) return null;
    const found = seekStart(from, text, this.#recovery.element);
    this.#seeking = found.text === null ? found.state : null;
    if (found.text === null) return null;
    this.#parser = new SaxesParser({ position: false });
    this.#parser.write(`<${this.#recovery.root}>`);
    this.#listen(this.#parser);
    this.#parser.line = found.state.line;
    this.#parser.column = found.state.column;
    this.#depth = 1;
    this.#quietLength = 0;
    return found.text;
  }

  #attempt(step: () => void): boolean {
    try {
      step();
      return true;
    } catch (error) {
      if (error instanceof Broken) return false;
      throw error;
    }
  }

  #stop(id: XmlMessageId, args?: XmlProblem["args"]): never {
    this.#closing = null;
    const { line, column } = this.#parser;
    const place = { line, column: Math.max(1, column) };
    this.#handler.problem({ id, severity: "error", ...place, ...(args === undefined ? {} : { args }), breaks: true });
    throw new Broken();
  }

  #event(): void {
    this.#sawEvent = true;
    if (this.#closing === null) return;
    const name = this.#closing;
    this.#closing = null;
    this.#handler.close(name, this.#closingLine, this.#closingColumn);
  }

  #listen(parser: SaxesParser): SaxesParser {
    const handler = this.#handler;
    // Seven listeners and no more: the eighth makes V8 turn the parser into a slow dictionary, and reading takes five times as long.
    // So comments and processing instructions go unheard.
    parser.on("opentagstart", (tag) => {
      this.#event();
      this.#tagStart = parser.position;
      const brokeLine = parser.column === 0;
      this.#startLine = brokeLine ? parser.line - 1 : parser.line;
      this.#startColumn = brokeLine ? undefined : parser.column - tag.name.length - 1;
    });
    parser.on("opentag", (tag) => {
      this.#sawRoot = true;
      this.#depth += 1;
      if (this.#depth > this.#limits.depth) this.#stop("xml-too-deep", { limit: this.#limits.depth });
      // The shortest attribute takes five characters: only a long tag can hold too many.
      const { attributes } = this.#limits;
      if (parser.position - this.#tagStart > 5 * attributes && Object.keys(tag.attributes).length > attributes)
        this.#stop("xml-too-many-attributes", { limit: attributes });
      handler.open(tag.name, tag.attributes, this.#startLine, this.#startColumn);
    });
    parser.on("closetag", (tag) => {
      this.#event();
      this.#depth -= 1;
      this.#closing = tag.name;
      this.#closingLine = parser.line;
      this.#closingColumn = parser.column;
    });
    parser.on("text", (text) => {
      this.#event();
      if (this.#depth > 0) handler.text(text);
    });
    parser.on("cdata", (text) => {
      this.#event();
      handler.text(text);
    });
    parser.on("doctype", (text) => {
      this.#event();
      const entities = text.includes("<!ENTITY");
      const id = entities ? "xml-entity-declared" : "xml-doctype";
      handler.problem({ id, severity: entities ? "error" : "warning", line: parser.line, breaks: false });
    });
    parser.on("error", (error) => this.#stop(this.#problemId(error.message)));
    return parser;
  }

  #problemId(message: string): XmlMessageId {
    if (this.#piece[this.#parser.position - this.#pieceStart - 1] === UNDECODABLE) return "xml-encoding-invalid";
    if (!this.#sawRoot && message.includes("outside of root")) return "xml-not-xml";
    return saxesMessages.find(([part]) => message.includes(part))?.[1] ?? "xml-malformed";
  }
}

/** Parts of what saxes 6.0.0 says, and which of our messages says it in both languages. The first that fits counts. */
const saxesMessages: readonly (readonly [string, XmlMessageId])[] = [
  ["must contain a root", "xml-empty"],
  ["unclosed tag", "xml-truncated"],
  ["unexpected end", "xml-truncated"],
  ["unexpected close tag", "xml-tag-mismatch"],
  ["unmatched closing tag", "xml-tag-mismatch"],
  ["duplicate attribute", "xml-attribute-repeated"],
  ["undefined entity", "xml-entity-undefined"],
  ["attribute", "xml-attribute-broken"],
  ["disallowed character", "xml-character"],
];
