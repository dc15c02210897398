export type * from "./activity.ts";
export { type ActivityLimits, defaultActivityLimits } from "./activity-builder.ts";
export { type IatiMessageId, iatiMessages } from "./messages.ts";
export { type IatiOptions, readIati } from "./read-iati.ts";
