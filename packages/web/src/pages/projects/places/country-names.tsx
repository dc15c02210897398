import type { Drawn } from "../../../map/map-frame.tsx";
import { labelled } from "../../../map/spots.ts";
import { useLanguage } from "../../../ui/language.tsx";
import { useQuestion } from "../../../ui/question.ts";

/** Enlarged less than this, the coasts say enough. */
const FROM_ZOOM = 3;

/** Names of countries, so that a reader knows what part of the world is shown. They stand at a point inside each, where there is room. */
export function CountryNames({ drawn }: { readonly drawn: Drawn }) {
  const language = useLanguage();
  const { answer } = useQuestion("countries");
  const { projection, place, width, height } = drawn;
  if (answer === null || place.zoom < FROM_ZOOM) return null;
  const inside = answer.countries.flatMap(({ id, name, lon, lat }) => {
    const point = lon === null || lat === null ? null : projection([lon, lat]);
    if (point === null) return [];
    const [x, y] = [point[0] * place.zoom + place.dx, point[1] * place.zoom + place.dy];
    if (x < 0 || x > width || y < 10 || y > height - 6) return [];
    return [{ id, name: name[language], x, y, radius: 0 }];
  });
  return (
    <g className="country-names" aria-hidden="true">
      {labelled(inside, { width, most: Math.round(width / 45), always: () => false }).map(({ id, name, x, y }) => (
        <text key={id} x={x} y={y + 4}>
          {name}
        </text>
      ))}
    </g>
  );
}
