import type { Side } from "@plumbline/core/register";
import { idsOf, sideNames } from "@plumbline/core/sheets";
import { useSay } from "../ui/language.tsx";
import "./side-key.css";

/** Which colour is whose, for marks too small to be labelled; only the sides that are there. */
export function SideKey({ sides }: { readonly sides: ReadonlySet<Side> }) {
  const say = useSay();
  return (
    <ul className="side-key">
      {idsOf(sideNames).map((side) =>
        sides.has(side) ? (
          <li key={side} className={`side-${side}`}>
            {say(sideNames[side])}
          </li>
        ) : null,
      )}
    </ul>
  );
}
