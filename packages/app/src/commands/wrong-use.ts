import type { Bilingual, Language } from "@plumbline/core/evidence";
import { Command, type ErrorOptions, type Help, InvalidArgumentError } from "commander";
import { exitCodes } from "../platform/speak.ts";
import { visibleLines } from "../platform/visible-text.ts";
import { ChineseHelp, usageInChinese } from "./help-in-chinese.ts";

/** Between the two languages of a message on its way through the parser, which carries one text. */
const BETWEEN = "\u001F";

/** A value that an option or argument cannot have, with what it can: thrown by the parsers of values. */
export function wrongValue(en: string, zh: string): InvalidArgumentError {
  return new InvalidArgumentError(`${en}${BETWEEN}${zh}`);
}

/** The language of the command line, before anything else of it is understood: `--lang`, or the environment's. */
export function languageOf(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = argv
    .flatMap((word, k) => (word === "--lang" ? [argv[k + 1]] : word.startsWith("--lang=") ? [word.slice(7)] : []))
    .findLast((value) => value === "en" || value === "zh");
  if (asked !== undefined) return asked === "zh" ? "zh" : "en";
  return environment["LANG"]?.startsWith("zh") === true ? "zh" : "en";
}

/** `plumbline --lang zh ledger` means `plumbline ledger --lang zh`: the language, already taken, is not an option of the program itself. */
export function withoutLeadingLanguage(argv: readonly string[]): string[] {
  const [first = "", second = ""] = argv;
  if (first === "--lang" && (second === "en" || second === "zh")) return argv.slice(2);
  return argv.slice(first === "--lang=en" || first === "--lang=zh" ? 1 : 0);
}

/** A command that says in its reader's language what it does, what is wrong with its options and arguments, and what is allowed. */
export class BilingualCommand extends Command {
  readonly #language: Language;

  constructor(name: string | undefined, language: Language) {
    super(name);
    this.#language = language;
  }

  override createCommand(name?: string): Command {
    return new BilingualCommand(name, this.#language);
  }

  override createHelp(): Help {
    return this.#language === "en" ? super.createHelp() : new ChineseHelp();
  }

  override error(message: string, options?: ErrorOptions): never {
    const { en, zh } = wrongUse(this, message, options?.code ?? "");
    super.error(visibleLines(this.#language === "en" ? `error: ${en}` : `错误：${zh}`), {
      ...options,
      exitCode: exitCodes.wrongUse,
    });
  }
}

/** The words that lead to a command: "plumbline futures run". */
function wordsOf(command: Command): string {
  const above = command.parent === null ? [] : [wordsOf(command.parent)];
  return [...above, command.name()].join(" ");
}

/** "error: option '--draws <n>' argument 'x' is invalid. WHY" or "error: command-argument value 'x' is invalid for argument 'measure'. WHY". */
const INVALID =
  /^error: (?:option '([^']*)' argument|command-argument value) '(.*?)' is invalid(?: for argument '([^']*)')?\. /s;

/** What the parser says, by its code, in words of ours. Names come out of its message, what is allowed out of the command. */
function wrongUse(command: Command, message: string, code: string): Bilingual {
  const words = wordsOf(command);
  const [, name = ""] = /'([^']*)'/.exec(message) ?? [];
  const meant = /Did you mean (?:one of )?(.*)\?/s.exec(message)?.[1];
  const hint = {
    en: meant === undefined ? "" : ` Did you mean ${meant}?`,
    zh: meant === undefined ? "" : `您是否要用 ${meant}？`,
  };
  switch (code) {
    case "commander.unknownOption": {
      const below = command.commands.map((one) => one.name());
      const options = command.options.map(({ long, short }) => long ?? short ?? "");
      return below.length > 0
        ? {
            en: `option ${name} stands before a command: ${words} has ${below.join(", ")}.`,
            zh: `选项 ${name} 之前须有命令：${words} 的命令有 ${below.join("、")}。`,
          }
        : {
            en: `unknown option ${name}.${hint.en} ${words} takes ${options.join(", ")}.`,
            zh: `未知选项 ${name}。${hint.zh}${words} 的选项有 ${options.join("、")}。`,
          };
    }
    case "commander.unknownCommand": {
      const names = command.commands.map((one) => one.name());
      return {
        en: `unknown command ${name}.${hint.en} ${words} has ${names.join(", ")}.`,
        zh: `未知命令 ${name}。${hint.zh}${words} 的命令有 ${names.join("、")}。`,
      };
    }
    case "commander.missingArgument":
      return {
        en: `<${name}> is missing: ${words} ${command.usage()}`,
        zh: `缺少 <${name}>：${words} ${usageInChinese(command.usage())}`,
      };
    case "commander.optionMissingArgument":
      return { en: `${name} needs its value.`, zh: `${name} 缺少取值。` };
    case "commander.missingMandatoryOptionValue":
      return { en: `${words} needs ${name}.`, zh: `${words} 必须有 ${name}。` };
    case "commander.excessArguments": {
      const wanted = command.registeredArguments.map((argument) => `<${argument.name()}>`);
      const given = command.args.slice(wanted.length).join(" ");
      return {
        en: `too many words (${given}): ${words} takes ${wanted.length === 0 ? "only options" : wanted.join(" ")}.`,
        zh: `多余的参数（${given}）：${words} 只接受${wanted.length === 0 ? "选项" : ` ${wanted.join(" ")}`}。`,
      };
    }
    case "commander.invalidArgument": {
      const [, place = "", given = "", argument] = INVALID.exec(message) ?? [];
      const what = argument === undefined ? place : `<${argument}>`;
      const why = whyOf(message);
      return {
        en: `${what} cannot be '${given}': ${why.en}`,
        zh: `${what} 不能为“${given}”：${why.zh}`,
      };
    }
    default:
      return { en: message.replace(/^error: /, ""), zh: message.replace(/^error: /, "") };
  }
}

/** The part that says what is allowed: of a parser of ours, in both languages, or the list of choices. */
function whyOf(message: string): Bilingual {
  const [head = "", zh] = message.split(BETWEEN);
  const en = head
    .slice(head.lastIndexOf("' is invalid") + "' is invalid".length)
    .replace(/^(?: for argument '[^']*')?\. /, "");
  if (zh !== undefined) return { en, zh };
  const choices = /Allowed choices are (.*)\.$/s.exec(en)?.[1];
  return choices === undefined
    ? { en, zh: en }
    : { en: `one of ${choices} is needed.`, zh: `应为以下之一：${choices.split(", ").join("、")}。` };
}
