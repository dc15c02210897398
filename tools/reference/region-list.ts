/** An area of the UN M49 standard. */
export interface Region {
  readonly code: string;
  /** The area above it; empty for a continent. */
  readonly parent: string;
  readonly level: "region" | "subregion" | "intermediate";
  readonly nameEn: string;
  readonly nameZh: string;
}

const lines = `
002||region|Africa|非洲
009||region|Oceania|大洋洲
019||region|Americas|美洲
142||region|Asia|亚洲
150||region|Europe|欧洲
015|002|subregion|Northern Africa|北非
202|002|subregion|Sub-Saharan Africa|撒哈拉以南非洲
011|202|intermediate|Western Africa|西非
014|202|intermediate|Eastern Africa|东非
017|202|intermediate|Middle Africa|中部非洲
018|202|intermediate|Southern Africa|南部非洲
021|019|subregion|Northern America|北美洲
419|019|subregion|Latin America and the Caribbean|拉丁美洲和加勒比
005|419|intermediate|South America|南美洲
013|419|intermediate|Central America|中美洲
029|419|intermediate|Caribbean|加勒比
030|142|subregion|Eastern Asia|东亚
034|142|subregion|Southern Asia|南亚
035|142|subregion|South-eastern Asia|东南亚
143|142|subregion|Central Asia|中亚
145|142|subregion|Western Asia|西亚
039|150|subregion|Southern Europe|南欧
151|150|subregion|Eastern Europe|东欧
154|150|subregion|Northern Europe|北欧
155|150|subregion|Western Europe|西欧
053|009|subregion|Australia and New Zealand|澳大利亚和新西兰
054|009|subregion|Melanesia|美拉尼西亚
057|009|subregion|Micronesia|密克罗尼西亚
061|009|subregion|Polynesia|波利尼西亚
`;

/** The areas of UN M49 (statistical divisions without political meaning). */
export const regions: readonly Region[] = lines
  .trim()
  .split("\n")
  .map((line) => {
    const [code = "", parent = "", level = "", nameEn = "", nameZh = ""] = line.split("|");
    if (level !== "region" && level !== "subregion" && level !== "intermediate")
      throw new Error(`no such level: ${line}`);
    return { code, parent, level, nameEn, nameZh };
  });

/** The region, subregion and intermediate area that a finest area stands for; empty where M49 has none. */
export function regionPath(area: string): {
  readonly region: string;
  readonly subregion: string;
  readonly intermediate: string;
} {
  const path = { region: "", subregion: "", intermediate: "" };
  let code = area;
  while (code !== "") {
    const found = regions.find((region) => region.code === code);
    if (!found) throw new Error(`no M49 area ${code}`);
    path[found.level] = found.code;
    code = found.parent;
  }
  return path;
}
