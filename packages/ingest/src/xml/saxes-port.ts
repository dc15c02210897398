import { SaxesParser } from "saxes";
import { loneAmpersand, unfinishedReference } from "./ampersand.ts";
import { UNDECODABLE } from "./decode.ts";
import { defaultXmlLimits, type XmlHandler, type XmlLimits, type XmlProblem, type XmlRecovery } from "./event-port.ts";
import type { XmlMessageId } from "./messages.ts";
import { type SeekState, seekStart } from "./seek-start.ts";

export interface XmlReaderOptions {
  readonly recovery?: XmlRecovery;
  readonly limits?: XmlLimits;
}

/** Characters given to the parser at a time: what follows a break is looked through again, and this bounds how often. */
const MAX_STEP = 64 * 1024;

/** Where the parser gave up: after how many characters of the piece, and the line and column (from 0) of what comes next. */
interface Stop {
  readonly line: number;
  readonly column: number;
  readonly at: number;
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
  /** Characters given to this parser before the piece, before now, and where in the piece it gave up. */
  #pieceStart = 0;
  #written = 0;
  #writing = false;
  #gaveUp: Stop = { line: 1, column: 0, at: 0 };
  #heldBack = "";
  #depth = 0;
  #tagStart = 0;
  /** The element whose start tag is being read. */
  #tagName: string | null = null;
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
    if (text.length <= MAX_STEP) this.#step(text);
    else for (let at = 0; at < text.length; at += MAX_STEP) this.#step(text.slice(at, at + MAX_STEP));
  }

  #step(text: string): void {
    let rest = this.#heldBack + text;
    this.#heldBack = "";
    // A line break, a character or a reference in two halves is not cut: saxes would keep the half, and places would be one off.
    const last = rest.charCodeAt(rest.length - 1);
    const halfCharacter = last === 0x0d || (last >= 0xd800 && last <= 0xdbff) ? 1 : 0;
    const half = halfCharacter + unfinishedReference(halfCharacter === 0 ? rest : rest.slice(0, -1));
    if (half > 0) {
      this.#heldBack = rest.slice(-half);
      rest = rest.slice(0, -half);
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
    this.#pieceStart = this.#written;
    this.#sawEvent = false;
    const whole = this.#attempt(() => {
      this.#parse(next);
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
    const { line, column, at } = this.#gaveUp;
    const back = next[at - 1] === "<" ? 1 : 0;
    this.#seeking = { line, column: column - back, tail: "" };
    return next.slice(at - back);
  }

  /** saxes takes all that follows an "&" for the name of an entity, up to the next ";", be it at the end of the file: not here. */
  #parse(text: string): void {
    let from = 0;
    for (let at = loneAmpersand(text, 0); at >= 0; at = loneAmpersand(text, from)) {
      this.#put(text.slice(from, at + 1));
      const { line, column } = this.#parser;
      from = Math.min(at + 4, text.length);
      this.#put(text.slice(at + 1, from));
      // In a comment or a CDATA section an "&" is a letter like any other, and saxes has begun no name.
      if (this.#parser["entity"] !== "") this.#stopAt({ line, column, at: at + 1 }, "xml-ampersand");
    }
    this.#put(from === 0 ? text : text.slice(from));
  }

  #put(text: string): void {
    this.#writing = true;
    this.#parser.write(text);
    this.#writing = false;
    this.#written += text.length;
  }

  /** Where the parser is in the piece. saxes knows its position only while it reads. */
  get #place(): number {
    return (this.#writing ? this.#parser.position : this.#written) - this.#pieceStart;
  }

  #takeOver(from: SeekState, text: string): string | null {
    if (this.#recovery === undefined) return null;
    const found = seekStart(from, text, this.#recovery.element);
    this.#seeking = found.text === null ? found.state : null;
    if (found.text === null) return null;
    this.#parser = new SaxesParser({ position: false });
    const root = `<${this.#recovery.root}>`;
    this.#parser.write(root);
    this.#written = root.length;
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
    const { line, column } = this.#parser;
    return this.#stopAt({ line, column, at: this.#place }, id, args);
  }

  /** Reports a problem where the parser gave up, or where it is `said` to be. */
  #stopAt(place: Stop, id: XmlMessageId, args?: XmlProblem["args"], said: Omit<Stop, "at"> = place): never {
    if (this.#closing !== null) this.#event();
    this.#gaveUp = place;
    this.#writing = false;
    const { line, column } = said;
    const startTag = this.#tagName === null ? {} : { startTag: { name: this.#tagName, line: this.#startLine } };
    this.#tagName = null;
    const problem = { id, severity: "error", line, column: Math.max(1, column), ...startTag, breaks: true } as const;
    this.#handler.problem(args === undefined ? problem : { ...problem, args });
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
      this.#tagName = tag.name;
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
      this.#tagName = null;
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
    parser.on("error", ({ message }) => {
      if (message.includes("unexpected close tag")) this.#closing = null;
      // saxes tells of text outside the root when it has gone past it, as far as the piece goes: it is said to be where the root ended
      if (!message.includes("outside of root")) this.#stop(this.#problemId(message));
      const root = this.#sawRoot ? { line: this.#closingLine, column: this.#closingColumn } : { line: 1, column: 1 };
      this.#stopAt(
        { line: parser.line, column: parser.column, at: this.#place },
        this.#problemId(message),
        undefined,
        root,
      );
    });
    return parser;
  }

  #problemId(message: string): XmlMessageId {
    if (this.#piece[this.#place - 1] === UNDECODABLE) return "xml-encoding-invalid";
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
