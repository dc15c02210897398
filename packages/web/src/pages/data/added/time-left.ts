import type { Language } from "@plumbline/core/evidence";
import { addedMessages } from "./messages.ts";

/** Time left in words, rounded so that it does not flicker: "about 12 s left", "about 4 min left". */
export function timeLeft(seconds: number, language: Language): string {
  const say = (id: "left-seconds" | "left-minutes" | "left-hours", count: number) =>
    addedMessages[id][language].replace("{count}", String(count));
  if (seconds < 4) return addedMessages["left-soon"][language];
  if (seconds < 60) return say("left-seconds", seconds < 20 ? Math.round(seconds) : Math.ceil(seconds / 5) * 5);
  if (seconds < 5400) return say("left-minutes", Math.round(seconds / 60));
  return say("left-hours", Math.round(seconds / 3600));
}

/** Bytes as people say them: "2 GB", "350 kB". */
export function bytesText(bytes: number): string {
  for (const [unit, size] of [
    ["GB", 1e9],
    ["MB", 1e6],
    ["kB", 1e3],
  ] as const)
    if (bytes >= size) return `${Number((bytes / size).toPrecision(3))}\u00A0${unit}`;
  return `${bytes}\u00A0B`;
}
