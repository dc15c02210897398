import { type ReactNode, useEffect, useRef } from "react";
import { lens, useAddressState } from "./address.ts";
import { Headline } from "./headline.tsx";
import { useText } from "./language.tsx";
import { shellMessages } from "./messages.ts";
import { UnreadFiles } from "./unread-files.tsx";

let firstPage = true;

interface PageProps {
  /** The finding as a headline; also the document's title unless `name` is given. */
  readonly title: string;
  /** A shorter name for the browser's tab. */
  readonly name?: string;
  /** A sentence on how to read the page. */
  readonly lead?: ReactNode;
  /** Nothing on the page depends on the day that is chosen in the header: it says so when one is. */
  readonly timeless?: boolean;
  readonly children: ReactNode;
}

/** A page: its headline, how to read it, and what is on it. After a change of page the headline takes the focus. */
export function Page({ title, name, lead, timeless = false, children }: PageProps) {
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
      {timeless ? <Timeless /> : null}
      <UnreadFiles />
      {children}
    </div>
  );
}

function Timeless() {
  const t = useText(shellMessages);
  const [{ asOf }] = useAddressState(lens);
  return asOf === null ? null : <p className="timeless">{t("timeless")}</p>;
}
