import { type publishedTables, settle, snapshotName } from "@plumbline/store/projects";
import type { SnapshotPlan } from "@plumbline/store/snapshot";
import { readChecked } from "../platform/checked-register.ts";
import { contentHash } from "../platform/content-hash.ts";
import { join } from "node:path";

/** What settling takes beside the files: the register with its reference tables, and the day up to which money can have moved. */
export interface SettleInputs {
  readonly registerRoot: string;
  /** ISO 8601 day. */
  readonly asOf: string;
}

/** How a snapshot is settled. */
export function settlePlan({ registerRoot, asOf }: SettleInputs): SnapshotPlan<typeof publishedTables>["settle"] {
  return async (connection) => {
    const { register } = readChecked(registerRoot);
    await settle(connection, { register, registerRoot, asOf });
    return snapshotName(connection, [asOf, contentHash([join(registerRoot, "reference")])]);
  };
}
