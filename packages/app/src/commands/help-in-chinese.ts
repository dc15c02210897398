import { type Argument, type Command, Help, type Option } from "commander";
import { helpWords } from "./help-words.ts";

const TEMPLATES = Object.entries(helpWords)
  .filter(([en]) => en.includes("{}"))
  .map(([en, zh]) => {
    const parts = en.split("{}").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    return { pattern: new RegExp(`^${parts.join("(.+)")}$`, "s"), zh };
  });

/** A text of the help in Chinese; undefined where the catalogue lacks it. */
export function helpInChinese(en: string): string | undefined {
  if (Object.hasOwn(helpWords, en)) return helpWords[en];
  for (const { pattern, zh } of TEMPLATES) {
    const filled = pattern.exec(en)?.[1];
    if (filled !== undefined) return zh.replace("{}", () => filled.replaceAll(", ", "、"));
  }
  return undefined;
}

/** The usage of a command as the parser writes it, "[options] <measure>", with its two English words in Chinese. */
export function usageInChinese(usage: string): string {
  return usage.replace("[options]", "[选项]").replace("[command]", "[命令]");
}

const chinese = (en: string): string => helpInChinese(en) ?? en;

/** Two columns of a terminal: Han characters, their punctuation and the full-width forms. */
const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60]/u;

/** Columns of a terminal that a text without control codes takes. */
export function columnsOf(text: string): number {
  return Array.from(text).reduce((columns, character) => columns + (WIDE.test(character) ? 2 : 1), 0);
}

/** What stays together at the end of a line: white space, or one Han character or one word, with the marks that may not be parted from it. */
const UNBREAKABLE =
  /\s+|[（《“]*(?:[^\s\p{Script=Han}\u3000-\u303F\uFF01-\uFF60“”]+|[^\s（《“])[，。、；：？！）》”]*/gu;

/** The help of every command in Chinese; the commands' own texts stay English. */
export class ChineseHelp extends Help {
  /** The parser's 40 is for letters; Chinese reads well in half of that. */
  override minWidthToWrap = 20;

  /** The parser puts a space behind the first title; a full-width colon needs none. */
  override formatHelp(command: Command, helper: Help): string {
    return super.formatHelp(command, helper).replace(/(?<=^用法：) /, "");
  }

  override commandUsage(command: Command): string {
    return usageInChinese(super.commandUsage(command));
  }

  override subcommandTerm(command: Command): string {
    return usageInChinese(super.subcommandTerm(command));
  }

  override commandDescription(command: Command): string {
    return chinese(super.commandDescription(command));
  }

  override subcommandDescription(command: Command): string {
    return chinese(super.subcommandDescription(command));
  }

  override optionDescription(option: Option): string {
    return described(option, option.required || option.optional, option.envVar);
  }

  override argumentDescription(argument: Argument): string {
    return described(argument, true, undefined);
  }

  override styleTitle(title: string): string {
    return chinese(title);
  }

  override displayWidth(text: string): number {
    return columnsOf(text);
  }

  override boxWrap(text: string, columns: number): string {
    if (columns < this.minWidthToWrap) return text;
    const lines: string[] = [];
    let line = "";
    for (const [part] of text.matchAll(UNBREAKABLE)) {
      if (line !== "" && columnsOf(line + part.trimEnd()) > columns) {
        lines.push(line.trimEnd());
        line = part.trimStart();
      } else line += part;
    }
    return [...lines, line].join("\n");
  }
}

/** A description with what may be chosen, what holds without the option, and the variable of the environment that serves instead. */
function described(
  what: Pick<Option, "description" | "argChoices" | "defaultValue">,
  hasValue: boolean,
  variable: string | undefined,
): string {
  const fallback: unknown = what.defaultValue;
  const more = [
    ...(what.argChoices === undefined ? [] : [`可选：${what.argChoices.join("、")}`]),
    ...(fallback === undefined || !hasValue
      ? []
      : [`默认：${typeof fallback === "string" ? fallback : JSON.stringify(fallback)}`]),
    ...(variable === undefined ? [] : [`环境变量：${variable}`]),
  ];
  return `${chinese(what.description)}${more.length === 0 ? "" : `（${more.join("；")}）`}`;
}
