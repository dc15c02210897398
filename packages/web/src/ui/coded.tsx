/** A sentence in which `commands` stand between backticks, as the catalogues write them. */
export function Coded({ text }: { readonly text: string }) {
  // The pieces of one text never change their order
  return text.split("`").map((piece, index) => (index % 2 === 1 ? <code key={index}>{piece}</code> : piece));
}
