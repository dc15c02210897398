/**
 * AidData's names of sectors with the codes that it gives them: definition of the field "Sector Code" in the data dictionary of GCDF 3.0, which
 * the smaller files of that release leave out. Spelled as its files spell them. They follow the DAC's categories, but not to the letter: "ENERGY"
 * is the 230 that the DAC has split since, and 330 is trade and tourism together, as in GCOF 1.0.
 */
const codesByName: Readonly<Record<string, string>> = {
  EDUCATION: "110",
  HEALTH: "120",
  "POPULATION POLICIES/PROGRAMMES AND REPRODUCTIVE HEALTH": "130",
  "WATER SUPPLY AND SANITATION": "140",
  "GOVERNMENT AND CIVIL SOCIETY": "150",
  "OTHER SOCIAL INFRASTRUCTURE AND SERVICES": "160",
  "TRANSPORT AND STORAGE": "210",
  COMMUNICATIONS: "220",
  ENERGY: "230",
  "BANKING AND FINANCIAL SERVICES": "240",
  "BUSINESS AND OTHER SERVICES": "250",
  "AGRICULTURE, FORESTRY, FISHING": "310",
  "INDUSTRY, MINING, CONSTRUCTION": "320",
  "TRADE POLICIES AND REGULATIONS": "330",
  "GENERAL ENVIRONMENTAL PROTECTION": "410",
  "OTHER MULTISECTOR": "430",
  "GENERAL BUDGET SUPPORT": "510",
  "DEVELOPMENTAL FOOD AID/FOOD SECURITY ASSISTANCE": "520",
  "OTHER COMMODITY ASSISTANCE": "530",
  "ACTION RELATING TO DEBT": "600",
  "EMERGENCY RESPONSE": "720",
  "RECONSTRUCTION RELIEF AND REHABILITATION": "730",
  "DISASTER PREVENTION AND PREPAREDNESS": "740",
  "UNALLOCATED/UNSPECIFIED": "998",
};

/** The code of a sector that AidData names; null where it has no such sector. Case and punctuation do not matter. */
export function aidDataSectorCode(name: string): string | null {
  return codeOf.get(plain(name)) ?? null;
}

/** A name without what typography changes: case, "&" and "and", punctuation. */
function plain(name: string): string {
  return name
    .toUpperCase()
    .replaceAll(/&|\bAND\b/g, " ")
    .replaceAll(/[^A-Z0-9]/g, "");
}

const codeOf = new Map(Object.entries(codesByName).map(([name, code]) => [plain(name), code]));
