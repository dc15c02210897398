import { expect, test } from "vitest";
import { saidOnce } from "./said-once.ts";

const amount = (file: string, provider: string | null, receiver: string | null = null) => ({
  file,
  provider,
  receiver,
});

test("what is true of all amounts is said once", () => {
  expect(saidOnce(Array(4).fill(amount("a", "ADB", "Roads")))).toEqual({
    file: "a",
    flow: { provider: "ADB", receiver: "Roads" },
  });
  expect(saidOnce([...Array(3).fill(amount("a", "ADB")), amount("a", "IDA")])).toEqual({ file: "a", flow: null });
  expect(saidOnce([...Array(4).fill(amount("a", "ADB")), amount("b", "ADB")])).toEqual({ file: null, flow: null });
});

test("nothing is said of few amounts, and nobody is no flow", () => {
  expect(saidOnce(Array(3).fill(amount("a", "ADB")))).toEqual({ file: null, flow: null });
  expect(saidOnce(Array(4).fill(amount("a", null)))).toEqual({ file: "a", flow: null });
});
