import type { Bilingual } from "./bilingual.ts";

/** A sentence named by its id, with the values that fill its `{places}`. */
export interface Message<Id extends string = string> {
  readonly id: Id;
  readonly args?: Readonly<Record<string, string | number>>;
}

/** All sentences of one room, in both languages; a missing id is a type error. */
export type Catalogue<Id extends string> = Readonly<Record<Id, Bilingual>>;

/** Fills the `{places}` of a message in both languages. A place without a value stays as it is, so that it is seen. */
export function renderMessage<Id extends string>(catalogue: Catalogue<Id>, message: Message<Id>): Bilingual {
  const text = catalogue[message.id];
  return { en: fill(text.en, message.args), zh: fill(text.zh, message.args) };
}

function fill(text: string, args: Message["args"]): string {
  if (args === undefined) return text;
  return text.replaceAll(/\{([a-zA-Z]+)\}/g, (place, name: string) => {
    const value = args[name];
    return value === undefined ? place : String(value);
  });
}
