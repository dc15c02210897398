import { expect, test } from "vitest";
import { countryEffects } from "./country-effects.ts";

/** Draws of one country and [scenario][country][measure]: the surplus under S1 and nothing else. */
const draws = (surpluses: readonly number[]) =>
  surpluses.map((surplus) => {
    const values = new Float64Array(4 * 3);
    values[3] = surplus;
    return values;
  });
const effect = (surpluses: readonly number[]) => countryEffects(draws(surpluses), 1, "S1", "surplus")[0];

test("two draws that happen to agree do not yet tell a country's change from none; many do", () => {
  expect(effect([1, 1.3])).toMatchObject({ isTold: false, rises: 1 });
  expect(effect([1, 1.3, 0.9, 1.1, 1.2, 0.8])).toMatchObject({ isTold: true, rises: 1 });
  expect(effect([-1, -1.3, -0.9, -1.1, -1.2, -0.8])).toMatchObject({ isTold: true, rises: 0 });
  expect(effect([1, -1.3, 0.9, -1.1])).toMatchObject({ isTold: false, rises: 0.5 });
});
