import type { Bilingual } from "@plumbline/core/evidence";
import type { Cell, SheetColumn } from "@plumbline/core/sheets";
import { decimalsReached } from "../../lab/printed-number.ts";
import { pageMessages } from "./messages.ts";

type Message = keyof typeof pageMessages;

export function textColumn(id: string, message: Message): SheetColumn {
  return { id, label: pageMessages[message] };
}

export function numberColumn(id: string, message: Message, unit?: string): SheetColumn {
  return { id, label: pageMessages[message], numeric: true, ...(unit === undefined ? {} : { unit }) };
}

/** A number as a cell, in the model's own unit, to the digit that its Monte-Carlo error reaches. */
export function numberCell(value: number, error: number): Cell {
  if (!Number.isFinite(value)) return null;
  const decimals = decimalsReached(error);
  if (decimals === null) return String(Number(value.toPrecision(6)));
  const step = 10 ** -decimals;
  return decimals <= 0 ? String(Math.round(value / step) * step) : value.toFixed(Math.min(12, decimals));
}

export function shareCell(share: number): Cell {
  return Number.isFinite(share) ? share.toFixed(3) : null;
}

/** A message as a text in both languages, its places filled. */
export function bothOf(message: Message, places: Readonly<Record<string, Bilingual>> = {}): Bilingual {
  const fill = (language: keyof Bilingual) =>
    pageMessages[message][language].replaceAll(
      /\{([a-zA-Z]+)\}/g,
      (place, name: string) => places[name]?.[language] ?? place,
    );
  return { en: fill("en"), zh: fill("zh") };
}
