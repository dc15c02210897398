import { pieces } from "../files/pieces.ts";
import type { ByteSource, Reading } from "../files/reading.ts";
import { Tally } from "../files/tally.ts";
import { type XmlAttributes, type XmlHandler, type XmlLimits, type XmlProblem, xmlByteReader } from "../xml/index.ts";
import type { IatiActivity } from "./activity.ts";
import { ActivityBuilder, type ActivityLimits, defaultActivityLimits } from "./activity-builder.ts";
import { element } from "./element-tree.ts";
import type { IatiMessageId } from "./messages.ts";

export interface IatiOptions {
  /** The name that places and the summary carry. */
  readonly file: string;
  readonly limits?: ActivityLimits;
  readonly xmlLimits?: XmlLimits;
}

const versions = /^(?:1\.0{1,2}|1\.0[1-5]|2\.0[1-3])$/;

/**
 * Reads an IATI activity file of any version (1.0 to 2.03, unversioned, or a single activity): activities as published, in the terms of
 * version 2.03 (rule I23). An activity that is no XML, or has no identifier, is set aside and the next one read. The summary's `published`
 * is keyed by transaction type (version 2 code, "" where none is stated) and currency (the value's, else the activity's, else "").
 *
 * @example
 * const reading = readIati([Buffer.from("<iati-activities version='2.03'/>")], { file: "a.xml" });
 */
export async function* readIati(bytes: ByteSource, options: IatiOptions): Reading<IatiActivity> {
  const file = new IatiFile(options);
  const reader = xmlByteReader(file, {
    recovery: { element: "iati-activity", root: "iati-activities" },
    ...(options.xmlLimits === undefined ? {} : { limits: options.xmlLimits }),
  });
  for await (const piece of pieces(bytes)) {
    reader.write(piece);
    const batch = file.tally.takeBatch();
    if (batch !== null) yield batch;
  }
  reader.end();
  file.end();
  const last = file.tally.takeBatch();
  if (last !== null) yield last;
  return file.tally.summary(options.file, file.format, file.version);
}

/** Hears the XML of one file and hands each activity's part of it to a builder. */
class IatiFile implements XmlHandler {
  readonly tally = new Tally<IatiActivity>();
  version = "";
  format = "iati-activities";
  readonly #file: string;
  readonly #limits: ActivityLimits;
  #root: string | null = null;
  #sawActivity = false;
  #activity: ActivityBuilder | null = null;
  #activityVersion = "";

  constructor({ file, limits = defaultActivityLimits }: IatiOptions) {
    this.#file = file;
    this.#limits = limits;
  }

  open(name: string, attributes: XmlAttributes, line: number, column: number | undefined): void {
    if (name === "iati-activity") this.#begin(attributes, line, column);
    else if (this.#activity !== null) this.#activity.open(name, attributes, line, column);
    else if (this.#root === null) this.#openRoot(name, attributes, line);
    this.#root ??= name;
  }

  text(text: string): void {
    this.#activity?.text(text);
  }

  close(_name: string, line: number, column: number): void {
    if (this.#activity?.close() !== true) return;
    this.#activity.finish(this.#activityVersion, line, column);
    this.#activity = null;
  }

  problem({ id, severity, line, column, args, startTag, breaks }: XmlProblem): void {
    const recordId = this.#activity?.identifier;
    const at = {
      file: this.#file,
      line,
      ...(column === undefined ? {} : { column }),
      ...(recordId === undefined ? {} : { id: recordId }),
    };
    const message = { id, ...(args === undefined ? {} : { args }) };
    this.tally.report({ rule: "I23", severity, at, message });
    if (breaks) this.#activity?.setAside(message);
    if (breaks) this.#activity = null;
    // An activity of which not even the start tag can be read is a record as well
    if (breaks && startTag?.name === "iati-activity") {
      this.#sawActivity = true;
      this.tally.quarantine({ line: startTag.line, reason: message });
    }
    if (id === "xml-not-xml" || id === "xml-empty" || id === "xml-encoding-unknown") this.format = "unknown";
  }

  /** What can be said of the file only when all of it has been heard. */
  end(): void {
    if (!this.#sawActivity || this.format === "unknown") return;
    if (this.version === "") this.#report("iati-version-missing", "warning", 1);
    else if (!versions.test(this.version))
      this.#report("iati-version-unknown", "warning", 1, { version: this.version });
  }

  #openRoot(name: string, attributes: XmlAttributes, line: number): void {
    this.version = attributes["version"]?.trim() ?? "";
    if (name === "iati-activities") return;
    if (name === "iati-organisations" || name === "iati-organisation") {
      this.format = "iati-organisations";
      this.#report("iati-organisations", "warning", line);
      return;
    }
    this.format = "unknown";
    this.#report("iati-not-iati", "error", line, { element: name });
  }

  #begin(attributes: XmlAttributes, line: number, column: number | undefined): void {
    this.#activity?.refuse({ rule: "I23", severity: "error", id: "activity-nested" });
    this.#sawActivity = true;
    const own = attributes["version"]?.trim() ?? "";
    if (this.version === "") this.version = own;
    this.#activityVersion = own === "" ? this.version : own;
    const begun = element("iati-activity", attributes, line, column);
    this.#activity = new ActivityBuilder(begun, this.#file, this.tally, this.#limits);
  }

  #report(id: IatiMessageId, severity: "error" | "warning", line: number, args?: Record<string, string>): void {
    const message = { id, ...(args === undefined ? {} : { args }) };
    this.tally.report({ rule: "I23", severity, at: { file: this.#file, line }, message });
  }
}
