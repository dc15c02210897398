import type { ProjectsAnswer } from "@plumbline/core/contract";
import { useLanguage, useText } from "../../../ui/language.tsx";
import { InitiativeName } from "./initiative-name.tsx";
import { listMessages } from "./messages.ts";
import { type ChangeProjects, facetNames, noFilters, type ProjectState } from "./project-filters.ts";

interface FilterChipsProps {
  readonly answer: ProjectsAnswer;
  readonly state: ProjectState;
  readonly change: ChangeProjects;
}

interface Chip {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly without: Partial<ProjectState>;
  /** An initiative by whoever says so: no value of the facet, so its name is asked for. */
  readonly initiative?: string;
}

/** What the list is narrowed by at the moment; each can be taken away. */
export function FilterChips({ answer, state, change }: FilterChipsProps) {
  const t = useText(listMessages);
  const language = useLanguage();
  const chips: Chip[] = [];
  if (state.q.trim() !== "")
    chips.push({ key: "q", label: t("chip-search"), value: state.q.trim(), without: { q: "" } });
  for (const name of facetNames)
    for (const id of state[name]) {
      const known = answer.facets[name].find((value) => value.id === id);
      const without = { [name]: state[name].filter((other) => other !== id) };
      chips.push({
        key: `${name}:${id}`,
        label: t(name),
        value: known?.name[language] ?? id,
        without,
        ...(name === "initiative" && known === undefined ? { initiative: id } : {}),
      });
    }
  if (state.file !== null) chips.push({ key: "file", label: t("file"), value: state.file, without: { file: null } });
  if (state.from !== null)
    chips.push({ key: "from", label: t("from"), value: String(state.from), without: { from: null } });
  if (state.to !== null) chips.push({ key: "to", label: t("to"), value: String(state.to), without: { to: null } });
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={t("active-filters")}>
      {chips.map(({ key, label, value, without, initiative }) => (
        <li key={key}>
          <button
            type="button"
            className="chip"
            aria-label={t("remove-filter", { label, value })}
            onClick={() => change({ ...without, page: null })}
          >
            <span className="soft">{label}</span>{" "}
            <bdi>{initiative === undefined ? value : <InitiativeName id={initiative} />}</bdi>{" "}
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="plain-button small" onClick={() => change(noFilters)}>
          {t("clear-filters")}
        </button>
      </li>
    </ul>
  );
}
