import { checkPublished, snapshotName } from "@plumbline/store/projects";
import type { SnapshotPlan } from "@plumbline/store/snapshot";
import type { publishedTables } from "@plumbline/store/projects";

/** What settling takes beside the files: the register with its reference tables, and the day up to which money can have moved. */
export interface SettleInputs {
  readonly registerRoot: string;
  /** ISO 8601 day. */
  readonly asOf: string;
}

/** How a snapshot is settled. */
export function settlePlan(inputs: SettleInputs): SnapshotPlan<typeof publishedTables>["settle"] {
  return async (connection) => {
    await checkPublished(connection);
    return snapshotName(connection, [inputs.asOf]);
  };
}
