import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";

const flag = z.union([z.literal(0), z.literal(1)]);
const numbers = z.array(z.number());

/**
 * `/api/futures-world`: what the futures model starts from, as the model reads it (money in bn USD of 2021), with the places' names
 * and what had to be assumed. The names of the fields are the model's.
 */
export const futuresWorldAnswer = z.object({
  world: z.object({
    name: z.string(),
    funders: z.array(
      z.object({
        id: z.string(),
        role: z.enum(["C", "W", "M"]),
        amountBn: z.number(),
        baseBn: z.number(),
        postedPricePp: z.number(),
        baseDelayYears: z.number(),
        disbursedPerYear: z.number(),
        maturityYears: z.number(),
        loanShare: z.number(),
        grantElement: z.number(),
        greenShare: z.number(),
      }),
    ),
    countries: z.array(
      z.object({
        id: z.number(),
        name: z.string(),
        income: z.union([z.literal(0), z.literal(1), z.literal(2)]),
        region: z.string(),
        indoPacific: flag,
        alignment: z.number(),
        flagship: numbers,
        debtThreshold: z.number(),
        outsideDebt: z.number(),
        initialStandards: z.number(),
        outputBn: z.number(),
        /** Absent: the model's share of output. */
        needBn: z.number().optional(),
        distressed: flag,
        debtBn: numbers,
        preparationBn: numbers,
        constructionBn: numbers,
        lastCommittedBn: numbers,
      }),
    ),
  }),
  /** Of every country of the world, in its order: our place id and its names. */
  places: z.array(z.object({ id: z.number(), place: z.string(), name: bilingualSchema })),
  caveats: z.array(bilingualSchema),
});
export type FuturesWorldAnswer = z.infer<typeof futuresWorldAnswer>;
