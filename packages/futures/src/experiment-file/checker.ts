import { type InputIssue, shown } from "../model/input-issue.ts";

type Path = readonly (string | number)[];

export type Fields = Readonly<Record<string, unknown>>;

/** Collects everything that is wrong with a file while it is read, so that all of it can be said at once. */
export class Checker {
  readonly issues: InputIssue[] = [];

  say(path: Path, found: unknown, en: string, zh: string): void {
    this.issues.push({ path, found: shown(found), message: { en, zh } });
  }

  /** The fields of an object; unknown names are issues with the names that are allowed. Nothing given is no fields. */
  fields(value: unknown, path: Path, allowed: readonly string[]): Fields {
    if (value === undefined || value === null) return {};
    if (typeof value !== "object" || Array.isArray(value)) {
      this.say(
        path,
        value,
        `must be names and values (name: value); allowed names are ${allowed.join(", ")}`,
        `应写成“名称: 值”；可用的名称有 ${allowed.join("、")}`,
      );
      return {};
    }
    const fields = value as Fields;
    for (const name of Object.keys(fields)) if (!allowed.includes(name)) this.unknown([...path, name], name, allowed);
    return fields;
  }

  unknown(path: Path, name: unknown, allowed: readonly string[]): void {
    const list = allowed.join(", ");
    this.say(path, name, `unknown name; allowed are ${list}`, `未知名称；可用的有 ${allowed.join("、")}`);
  }

  /** A number within limits; the fallback where nothing is given or something wrong is. */
  number(
    value: unknown,
    path: Path,
    [least, most]: readonly [number, number],
    fallback: number,
    whole = false,
  ): number {
    if (value === undefined) return fallback;
    const isNumber = typeof value === "number" && Number.isFinite(value) && (!whole || Number.isInteger(value));
    if (isNumber && value >= least && value <= most) return value;
    this.say(
      path,
      value,
      `must be a ${whole ? "whole " : ""}number from ${least} to ${most}`,
      `应为 ${least} 至 ${most} 之间的${whole ? "整数" : "数字"}`,
    );
    return fallback;
  }

  /** A text; an empty one only where the fallback is. */
  text(value: unknown, path: Path, fallback: string): string {
    if (value === undefined) return fallback;
    if (typeof value === "string" && (value !== "" || fallback === "")) return value;
    this.say(path, value, "must be a text", "应为文本");
    return fallback;
  }

  oneOf<T extends string>(value: unknown, path: Path, allowed: readonly T[], fallback: T): T {
    if (value === undefined) return fallback;
    const found = allowed.find((one) => one === value);
    if (found !== undefined) return found;
    this.say(path, value, `must be one of ${allowed.join(", ")}`, `应为以下之一：${allowed.join("、")}`);
    return fallback;
  }

  /** A list of known names. */
  names<T extends string>(value: unknown, path: Path, allowed: readonly T[], fallback: readonly T[]): readonly T[] {
    if (value === undefined) return fallback;
    if (!Array.isArray(value)) {
      this.say(
        path,
        value,
        `must be a list in brackets; allowed are ${allowed.join(", ")}`,
        `应为方括号中的列表；可用的有 ${allowed.join("、")}`,
      );
      return fallback;
    }
    return value.flatMap((entry: unknown, k) => {
      const found = allowed.find((one) => one === entry);
      if (found === undefined) this.unknown([...path, k], entry, allowed);
      return found === undefined ? [] : [found];
    });
  }
}
