export { type JudgedClaim, type JudgedReading, judgeClaim, type ReadingResult } from "./judge-claim.ts";
export { satisfies } from "./test-value.ts";
