import type { ProjectsAnswer } from "@plumbline/core/contract";
import { useText } from "../../../ui/language.tsx";
import { FacetList } from "./facet-list.tsx";
import { listMessages } from "./messages.ts";
import { type ChangeProjects, facetNames, type ProjectState } from "./project-filters.ts";
import { YearHistogram } from "./year-histogram.tsx";

interface FacetsProps {
  readonly answer: ProjectsAnswer;
  readonly state: ProjectState;
  readonly change: ChangeProjects;
}

/** All that the list can be narrowed by. */
export function Facets({ answer, state, change }: FacetsProps) {
  const t = useText(listMessages);
  return (
    <section className="facets" aria-label={t("filters")}>
      <YearHistogram
        years={answer.facets.year}
        from={state.from}
        to={state.to}
        onChange={(from, to) => change({ from, to, page: null })}
      />
      {facetNames.map((name) => (
        <FacetList
          key={name}
          title={t(name)}
          values={answer.facets[name]}
          chosen={name === "initiative" ? state[name].filter((id) => id.includes(":")) : state[name]}
          onChange={(chosen) => change({ [name]: chosen, page: null })}
        />
      ))}
    </section>
  );
}
