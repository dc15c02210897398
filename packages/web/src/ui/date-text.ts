import type { Language } from "@plumbline/core/evidence";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A partial date of the register ("2013", "2021-06", "2022-06-26", "2021/2026") as a reader of the language writes it. */
export function dateText(date: string, language: Language): string {
  const [from = "", to] = date.split("/");
  if (to === undefined) return one(from, language);
  if (/^\d{4}$/.test(from) && /^\d{4}$/.test(to)) return language === "en" ? `${from}–${to}` : `${from}—${to}年`;
  return language === "en"
    ? `${one(from, language)} – ${one(to, language)}`
    : `${one(from, language)}至${one(to, language)}`;
}

function one(date: string, language: Language): string {
  const [year = "", month, day] = date.split("-").map((part) => part.trim());
  if (month === undefined) return language === "en" ? year : `${year}年`;
  if (language === "zh") return `${year}年${Number(month)}月${day === undefined ? "" : `${Number(day)}日`}`;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
