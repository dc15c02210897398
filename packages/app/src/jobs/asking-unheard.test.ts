import { readAsk, unheardValues } from "@plumbline/store/projects";
import { openSnapshot } from "@plumbline/store/snapshot";
import { expect, test } from "vitest";
import { activity, iatiFile, testStore, transaction } from "./test-store.ts";

test("a value that nothing in the store has is named, with what it has instead", async () => {
  const country = '<recipient-country code="KE"/>';
  const store = await testStore({
    "kenya.xml": iatiFile(activity({ id: "GB-GOV-1-1" }, country + transaction("2", "100"))),
  });
  const { database } = await openSnapshot(store.store);
  const unheard = async (...where: readonly string[]) => {
    const question = readAsk({ measure: "commitments", where });
    if ("problem" in question) throw new Error(question.problem.en);
    return (await unheardValues(database, question)).map(({ filter, value, instead }) => [filter, value, ...instead]);
  };
  try {
    expect(await unheard("recipient=KEN,KE", "source=iati", "year=1990-1992", "file=kenya.xml")).toEqual([]);
    expect(await unheard("recipient=ken,KEN", "source=IATI 2", "year=next", "file=uganda.xml")).toEqual([
      ["recipient", "ken", "KEN"],
      ["source", "IATI 2", "iati"],
      ["year", "next", "2013"],
      ["file", "uganda.xml", "kenya.xml"],
    ]);
  } finally {
    database.close();
    store.remove();
  }
});
