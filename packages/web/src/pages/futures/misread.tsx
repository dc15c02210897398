import type { FuturesWorldAnswer } from "@plumbline/core/contract";
import { describe } from "@plumbline/futures/ensemble";
import { useMemo } from "react";
import { useSearch } from "wouter";
import { type Misread as MisreadPart, misreadOf } from "../../lab/misread-address.ts";
import { useSay, useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";

/** A made-up address can be as long as it likes; what is shown of it cannot. */
const MOST_PARTS = 6;
const MOST_CHARACTERS = 40;

/** Says what of the address was left out, so that nobody takes a mistyped experiment for the one that was meant. */
export function Misread({ places }: { readonly places: FuturesWorldAnswer["places"] }) {
  const t = useText(pageMessages);
  const search = useSearch();
  const known = useMemo(() => new Set(places.map(({ place }) => place)), [places]);
  const parts = misreadOf(search, known).slice(0, MOST_PARTS);
  if (parts.length === 0) return null;
  return (
    <aside className="misread" aria-live="polite" aria-label={t("misread-label")}>
      <p>{t("misread")}</p>
      <ul>
        {parts.map((part) => (
          <li key={`${part.why} ${part.name} ${part.value}`}>
            <Reason part={part} />
          </li>
        ))}
      </ul>
    </aside>
  );
}

function Reason({ part }: { readonly part: MisreadPart }) {
  const t = useText(pageMessages);
  const say = useSay();
  const [name, value] = [short(part.name), short(part.value)];
  switch (part.why) {
    case "closed":
      return t("misread-closed", { name, value, allowed: part.allowed.join(t("or-comma")) });
    case "seed":
    case "country":
      return t("misread-closed", { name, value, allowed: t(`allowed-${part.why}`) });
    case "value": {
      const { name: input, low, base, high } = describe(part.input);
      return t("misread-value", {
        name,
        value,
        input: `${say(input)} (${part.input})`,
        low: Math.min(low, base),
        high,
      });
    }
    case "form":
    case "input":
      return t(`misread-${part.why}`, { name, value });
    case "name":
      return t("misread-name", { name });
  }
}

function short(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
