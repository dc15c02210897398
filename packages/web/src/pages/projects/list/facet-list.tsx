import type { FacetValue } from "@plumbline/core/contract";
import { useState } from "react";
import { useSay, useText } from "../../../ui/language.tsx";
import { useMeasuredWords } from "../measured-words.ts";
import { listMessages } from "./messages.ts";

/** Values shown before the reader asks for more. */
const FEW = 6;

interface FacetListProps {
  readonly title: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** What the projects can be narrowed by: each value with how many projects have it under the other filters, the bar in proportion. */
export function FacetList({ title, values, chosen, onChange }: FacetListProps) {
  const t = useText(listMessages);
  const say = useSay();
  const words = useMeasuredWords();
  const [all, setAll] = useState(false);
  const missing = chosen
    .filter((id) => values.every((value) => value.id !== id))
    .map((id): FacetValue => ({ id, name: { en: id, zh: id }, projects: 0 }));
  const offered = [...values, ...missing];
  if (offered.length === 0) return null;
  const shown = offered.filter(({ id }, index) => all || index < FEW || chosen.includes(id));
  const most = Math.max(1, ...offered.map(({ projects }) => projects));
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      <ul>
        {shown.map(({ id, name, projects }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                }
              />
              <span className="facet-name">
                <bdi>{say(name)}</bdi>
              </span>
              <span className="facet-count">{words.count(projects)}</span>
              <span className="facet-bar" style={{ width: `${(projects / most) * 100}%` }} />
            </label>
          </li>
        ))}
      </ul>
      {offered.length > shown.length || all ? (
        offered.length > FEW ? (
          <button type="button" className="plain-button small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("facet-fewer") : t("facet-more", { count: offered.length - shown.length })}
          </button>
        ) : null
      ) : null}
    </fieldset>
  );
}
