import type { publishedTables } from "@plumbline/store/projects";
import { settle, snapshotName, writeSettledWith } from "@plumbline/store/projects";
import { buildingFolder, type SnapshotPlan } from "@plumbline/store/snapshot";
import { join } from "node:path";
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
  { store, progress }: { readonly store: string; readonly progress: JobProgress },
): SnapshotPlan<typeof publishedTables>["settle"] {
  return async (connection) => {
    const { register } = readChecked(registerRoot);
    const version = settlingVersion(registerRoot);
    await settle(connection, {
      register,
      registerRoot,
      asOf,
      folder: join(buildingFolder(store), "settling"),
      onRecords(done, total) {
        if (done === 0) progress.begin({ en: "4/4 Settling", zh: "4/4 核算" }, total, "rows");
        else progress.moved("", done);
      },
    });
    await writeSettledWith(connection, { version, asOf });
    return snapshotName(connection, [asOf, version]);
  };
}
