import type { Layer } from "@plumbline/core/register";
import { useText } from "./language.tsx";
import { shellMessages } from "./messages.ts";
import "./layer-mark.css";

/** Who speaks: the founding paper, a later source, or the editors. Each looks different and says so in words. */
export function LayerMark({ layer }: { readonly layer: Layer }) {
  const t = useText(shellMessages);
  return (
    <span className={`layer-mark is-${layer}`} title={t(`${layer}-layer-title`)}>
      {t(`${layer}_layer`)}
    </span>
  );
}
