import { useEffect, useRef, useState } from "react";
import { SearchBox } from "../../../ui/choice.tsx";

const PAUSE_MS = 300;

interface SearchFieldProps {
  readonly label: string;
  /** What the address says is searched for. */
  readonly value: string;
  readonly onSearch: (words: string) => void;
}

/** Words to search for: asked after a pause in typing, or at once with Enter. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  // What is typed and not yet asked; null where the address has the last word.
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef(onSearch);
  useEffect(() => {
    latest.current = onSearch;
  });
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(() => {
      latest.current(draft);
      setDraft(null);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  return (
    <search>
      <form
        className="projects-search"
        onSubmit={(event) => {
          event.preventDefault();
          if (draft !== null) onSearch(draft);
          setDraft(null);
        }}
      >
        <SearchBox label={label} value={draft ?? value} onChange={setDraft} />
      </form>
    </search>
  );
}
