/** "commitment current" before "commitment 2021" before "commitment 2014" before disbursements. */
export function inPriceOrder(a: string, b: string): number {
  const rank = (key: string) => {
    const [measure = "", prices = ""] = key.split(" ");
    return `${measure} ${prices === "current" ? "" : String(9999 - Number(prices))}`;
  };
  return rank(a) < rank(b) ? -1 : 1;
}
