import { join } from "node:path";
import { z } from "zod";
import { places } from "./place-list.ts";
import { readJson } from "./published-file.ts";

/** A recipient of the DAC lists: a place of ours, or a region or "unspecified" that is kept as it is (rules C7, A10). */
export interface Recipient {
  readonly dacCode: string;
  /** Our place id; empty for a region and for "unspecified". */
  readonly place: string;
  readonly kind: "place" | "region" | "unspecified";
  readonly nameEn: string;
  readonly nameZh: string;
}

const codelistFile = "oecd/oecd-sdmx-codelists/codelist_13.json";

const codelistSchema = z.object({
  codelists: z.object({
    codelist: z.array(
      z.object({
        "codelist-items": z.object({
          "codelist-item": z.array(z.object({ code: z.string(), "iso-alpha-3-code": z.string().optional() })),
        }),
      }),
    ),
  }),
});

/** Recipients that are no place: code, kind, English name as published last, Chinese name. 380 is met only before 2018. */
const unplacedLines = `
88|region|States Ex-Yugoslavia, unspecified|前南斯拉夫各国，未具体说明
89|region|Europe, regional|欧洲（区域性）
189|region|North of Sahara, regional|撒哈拉以北（区域性）
289|region|South of Sahara, regional|撒哈拉以南（区域性）
298|region|Africa, regional|非洲（区域性）
380|region|West Indies, regional|西印度群岛（区域性）
389|region|Caribbean & Central America, regional|加勒比和中美洲（区域性）
489|region|South America, regional|南美洲（区域性）
498|region|America, regional|美洲（区域性）
589|region|Middle East, regional|中东（区域性）
619|region|Central Asia, regional|中亚（区域性）
679|region|South Asia, regional|南亚（区域性）
689|region|South & Central Asia, regional|南亚和中亚（区域性）
789|region|Far East Asia, regional|远东亚洲（区域性）
798|region|Asia, regional|亚洲（区域性）
889|region|Oceania, regional|大洋洲（区域性）
1027|region|Eastern Africa, regional|东非（区域性）
1028|region|Middle Africa, regional|中部非洲（区域性）
1029|region|Southern Africa, regional|南部非洲（区域性）
1030|region|Western Africa, regional|西非（区域性）
1031|region|Caribbean, regional|加勒比（区域性）
1032|region|Central America, regional|中美洲（区域性）
1033|region|Melanesia, regional|美拉尼西亚（区域性）
1035|region|Polynesia, regional|波利尼西亚（区域性）
9998|unspecified|Developing countries, unspecified|发展中国家，未具体说明
`;

/** A place that the list of 2026 no longer holds but the files up to 2019 name. */
const formerRecipients: Readonly<Record<string, string>> = { "376": "AIA" };

/** Labels of the files of 2012 to 2015, which carry no recipient code, where they are neither a name of the DAC list nor one of ours. */
const labelCodes: Readonly<Record<string, string>> = {
  "Bilateral, unspecified": "9998",
  "Developing Countries unspecified": "9998",
  "Bosnia-Herzegovina": "64",
  "Cape Verde": "230",
  "Central African Rep.": "231",
  China: "730",
  "China (People's Republic of)": "730",
  "Congo, Dem. Rep.": "235",
  "Congo, Rep.": "234",
  "Cote d'Ivoire": "247",
  "Democratic People's Republic of Korea": "740",
  "Former Yugoslav Republic of Macedonia": "66",
  "Korea, Dem. Rep.": "740",
  "Kyrgyz Republic": "614",
  "Lao People's Democratic Republic": "745",
  Laos: "745",
  "Macedonia, FYR": "66",
  Micronesia: "860",
  "Micronesia, Fed. States": "860",
  "North & Central America, regional": "389",
  "Sao Tome & Principe": "268",
  "St. Helena": "276",
  "St. Kitts-Nevis": "382",
  "St. Lucia": "383",
  "St.Vincent & Grenadines": "384",
  "States Ex-Yugoslavia": "88",
  "States Ex-Yugoslavia unspecified": "88",
  Swaziland: "280",
  "Syrian Arab Republic": "573",
  Turkey: "55",
  Vietnam: "769",
  "Wallis & Futuna": "876",
  "West Bank & Gaza Strip": "550",
};

/** The recipients of the DAC list, and how the published files call them. */
export interface RecipientList {
  readonly recipients: readonly Recipient[];
  /** The recipient a row stands for, by its code where the file gives one, else by its label. Throws on an unknown one. */
  readonly find: (label: string, code?: string) => Recipient;
}

/** Reads the OECD recipient list (code and ISO alpha-3) and joins it with our places and the unplaced recipients. */
export function readRecipients(dataFolder: string): RecipientList {
  const list = codelistSchema.parse(readJson(join(dataFolder, codelistFile)));
  const isoByCode = new Map(Object.entries(formerRecipients));
  for (const { code, "iso-alpha-3-code": iso } of list.codelists.codelist.flatMap(
    (one) => one["codelist-items"]["codelist-item"],
  ))
    if (iso !== undefined) isoByCode.set(code, iso);

  const placed = [...isoByCode].map(([dacCode, iso]): Recipient => {
    const place = places.find((one) => one.id === iso);
    if (!place) throw new Error(`recipient ${dacCode} has the unknown code ${iso}`);
    return { dacCode, place: place.id, kind: "place", nameEn: place.nameEn, nameZh: place.nameZh };
  });
  const unplaced = unplacedLines
    .trim()
    .split("\n")
    .map((line): Recipient => {
      const [dacCode = "", kind = "", nameEn = "", nameZh = ""] = line.split("|");
      return { dacCode, place: "", kind: kind === "unspecified" ? "unspecified" : "region", nameEn, nameZh };
    });
  const recipients = [...placed, ...unplaced];

  const byCode = new Map(recipients.map((one) => [one.dacCode, one]));
  const byName = new Map(recipients.map((one) => [one.nameEn, one]));
  const find = (label: string, code?: string): Recipient => {
    const name = label.replaceAll("''", "'").trim();
    const found = code === undefined ? (byName.get(name) ?? byCode.get(labelCodes[name] ?? "")) : byCode.get(code);
    if (!found) throw new Error(`no such recipient: ${name}${code === undefined ? "" : ` (${code})`}`);
    return found;
  };
  return { recipients, find };
}
