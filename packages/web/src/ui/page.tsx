import { type ReactNode, useEffect, useRef } from "react";
import { Headline } from "./headline.tsx";
import { UnreadFiles } from "./unread-files.tsx";

let firstPage = true;

interface PageProps {
  /** The finding as a headline; also the document's title unless `name` is given. */
  readonly title: string;
  /** A shorter name for the browser's tab. */
  readonly name?: string;
  /** A sentence on how to read the page. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A page: its headline, how to read it, and what is on it. After a change of page the headline takes the focus. */
export function Page({ title, name, lead, children }: PageProps) {
  const headline = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${name ?? title} · Plumbline 准绳`;
  }, [name, title]);
  useEffect(() => {
    if (!firstPage && window.location.hash === "") {
      headline.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    firstPage = false;
  }, []);
  return (
    <div className="page">
      <h1 ref={headline} tabIndex={-1}>
        <Headline text={title} />
      </h1>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      <UnreadFiles />
      {children}
    </div>
  );
}
