/** Holds the place of a part that is still being worked out, so that nothing jumps much when it comes. */
export function Awaited({ headline, text }: { readonly headline: string; readonly text: string }) {
  return (
    <section className="frame is-awaited">
      <h2>{headline}</h2>
      <p className="soft">{text}</p>
    </section>
  );
}
