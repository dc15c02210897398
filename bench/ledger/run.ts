import { apart, benchLedger, tangled } from "./ledger-bench.ts";

// node bench/ledger/run.ts [entries] [apart|tangled]
const [, , entries = "10000", shape = "apart"] = process.argv;
for (const { seconds, statuses, ...measure } of await benchLedger(
  Number(entries),
  shape === "tangled" ? tangled : apart,
))
  console.log(JSON.stringify(measure), `${seconds.toFixed(2)} s`, statuses);
