import type { publishedTables } from "@plumbline/store/projects";
import { settle, snapshotName, writeSettledWith } from "@plumbline/store/projects";
import type { SnapshotPlan } from "@plumbline/store/snapshot";
import { readChecked } from "../platform/checked-register.ts";
import type { JobProgress } from "./progress.ts";
import { settlingVersion } from "./versions.ts";

/** What settling takes beside the files: the register with its reference tables, and the day up to which money can have moved. */
export interface SettleInputs {
  readonly registerRoot: string;
  /** ISO 8601 day. */
  readonly asOf: string;
}

/** How a snapshot is settled. */
export function settlePlan(
  { registerRoot, asOf }: SettleInputs,
  { progress }: { readonly progress: JobProgress },
): SnapshotPlan<typeof publishedTables>["settle"] {
  return async (connection) => {
    const { register } = readChecked(registerRoot);
    const version = settlingVersion(registerRoot);
    progress.begin({ en: "4/4 Settling", zh: "4/4 核算" });
    await settle(connection, { register, registerRoot, asOf });
    await writeSettledWith(connection, { version, asOf });
    return snapshotName(connection, [asOf, version]);
  };
}
