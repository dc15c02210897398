import type { NamedCode } from "@plumbline/core/contract";
import type { Bilingual } from "@plumbline/core/evidence";
import type { Database } from "../database.ts";
import { secondaryPublishers } from "../projects/secondary-publishers.ts";
import { aidDataStatusNames, iatiStatusNames, otherSectorNames, sourceNames } from "./published-codes.ts";

/** What the codes of a snapshot are called, in both languages. A code without a known name is its own name. */
export interface CodeNames {
  readonly recipient: (code: string) => NamedCode;
  readonly provider: (code: string) => NamedCode;
  readonly sector: (code: string) => NamedCode;
  readonly source: (code: string) => NamedCode;
  readonly status: (code: string) => NamedCode;
  readonly infrastructure: (code: string) => NamedCode;
}

export type PartyType = "place" | "region" | "organisation" | "none";

const unspecified: Bilingual = { en: "not stated", zh: "未注明" };
const unallocated: Bilingual = { en: "not allocated", zh: "未分配" };
const regionNames: Readonly<Record<string, string>> = {
  africa: "非洲",
  "africa, regional": "非洲（区域性）",
  asia: "亚洲",
  "asia, regional": "亚洲（区域性）",
  america: "美洲",
  "america, regional": "美洲（区域性）",
  europe: "欧洲",
  "europe, regional": "欧洲（区域性）",
  oceania: "大洋洲",
  "oceania, regional": "大洋洲（区域性）",
  "middle east": "中东",
  "the pacific": "太平洋地区",
  "multi-region": "多个地区",
};
/** Codes of one region in other editions of the DAC's list: see the caveats of `dac-recipients`. */
const regionAliases: Readonly<Record<string, string>> = { "998": "9998" };
const infrastructureNames: Readonly<Record<string, Bilingual>> = {
  yes: { en: "infrastructure", zh: "基础设施" },
  no: { en: "not infrastructure", zh: "非基础设施" },
  unknown: { en: "not said", zh: "未说明" },
};

/** Whether or not one of their files is in the store. */
const publisherNames = new Map(secondaryPublishers.map(({ ref, name }) => [ref, { en: name, zh: name }]));

/** Reads the names of a snapshot's codes from its reference tables and from its files. */
export async function readCodeNames(database: Database): Promise<CodeNames> {
  const [countries, regions, purposes, providers, organisations] = await Promise.all([
    database.query("SELECT place AS id, name_en, name_zh FROM snapshot.countries"),
    database.query("SELECT recipient AS id, name_en, name_zh FROM snapshot.dac_recipients WHERE kind <> 'country'"),
    database.query("SELECT code AS id, name_en, name_zh FROM snapshot.purpose_codes"),
    database.query("SELECT provider AS id, name_en, name_zh FROM snapshot.providers"),
    database.query("SELECT id, name AS name_en, name AS name_zh FROM snapshot.organisation_names"),
  ]);
  const named = (rows: typeof countries) =>
    new Map(
      rows.map((row) => [row["id"] ?? "", { en: row["name_en"] ?? "", zh: row["name_zh"] ?? row["name_en"] ?? "" }]),
    );
  const places = named(countries);
  const areas = named(regions);
  const sectors = named(purposes);
  const funders = named(providers);
  const others = named(organisations);
  const region = (code: string): Bilingual => {
    const known = areas.get(regionAliases[code] ?? code);
    if (known !== undefined) return known;
    const zh = regionNames[code.toLowerCase()];
    if (zh !== undefined) return { en: code, zh };
    return /^[\d:]+$/.test(code) ? { en: `Region ${code}`, zh: `地区 ${code}` } : { en: code, zh: code };
  };
  const recipient = (code: string): Bilingual => {
    if (code === "unspecified") return unspecified;
    if (code === "unallocated") return unallocated;
    if (code.startsWith("region:")) return region(code.slice("region:".length));
    if (code.includes("+")) {
      const each = code.split("+").map((place) => places.get(place) ?? { en: place, zh: place });
      return {
        en: `${each.map(({ en }) => en).join(" + ")} (together)`,
        zh: `${each.map(({ zh }) => zh).join("、")}（合计）`,
      };
    }
    return places.get(code) ?? (isRegionCode(code) ? region(code) : { en: code, zh: code });
  };
  const organisation = (code: string): Bilingual =>
    code === "unspecified"
      ? unspecified
      : (funders.get(code) ?? publisherNames.get(code) ?? others.get(code) ?? { en: code, zh: code });
  const of =
    (name: (code: string) => Bilingual) =>
    (id: string): NamedCode => ({ id, name: name(id) });
  return {
    recipient: of(recipient),
    provider: of(organisation),
    sector: of((code) =>
      code === "unspecified"
        ? unspecified
        : code === "unallocated"
          ? unallocated
          : (sectors.get(code) ?? otherSectorNames[code] ?? { en: `Sector ${code}`, zh: `部门 ${code}` }),
    ),
    source: of((code) => sourceNames[code] ?? { en: code, zh: code }),
    status: of((code) =>
      code === "unspecified"
        ? unspecified
        : (iatiStatusNames[code] ?? aidDataStatusNames[code] ?? { en: code, zh: code }),
    ),
    infrastructure: of((code) => infrastructureNames[code] ?? { en: code, zh: code }),
  };
}

/** Some files name a region of the DAC's list where a country should stand. */
const isRegionCode = (code: string): boolean => /^\d{2,5}$/.test(code);

/** What kind of party a code names. Several countries that share a project without shares stand together, like a region. */
export function partyType(role: "recipient" | "provider", code: string): PartyType {
  if (code === "unspecified" || code === "unallocated") return "none";
  if (code.startsWith("region:") || (role === "recipient" && (code.includes("+") || isRegionCode(code))))
    return "region";
  if (/^[A-Z]{3}$/.test(code)) return "place";
  return role === "recipient" && /^[A-Z]{2}$/.test(code) ? "place" : "organisation";
}
