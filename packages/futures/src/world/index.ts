export { type AgingTerms, burnIn, type Stocks } from "./burn-in.ts";
export { csvRows } from "./csv-rows.ts";
export { type FlowRow, type PanelRow, readFlows, readPanel, type TextRow } from "./panel-rows.ts";
export { type PanelStart, type WorldFile, worldFile, worldFromPanel } from "./world-file.ts";
