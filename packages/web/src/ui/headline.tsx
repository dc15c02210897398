import { headlinePieces } from "./headline-pieces.ts";
import { useLanguage } from "./language.tsx";

/** A headline whose lines end between words: Chinese has no spaces to break at, and an amount keeps its unit. */
export function Headline({ text }: { readonly text: string }) {
  const language = useLanguage();
  return headlinePieces(text, language).map((piece, index) =>
    piece.whole ? (
      // The pieces of one text never change their order
      <span key={index} className="unbroken">
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}
