import type { ProjectAmount } from "@plumbline/core/contract";

export type WhoToWhom = Pick<ProjectAmount, "provider" | "receiver">;

/** What is true of every amount, and is said above them rather than in each row; null where they differ, or are few. */
export interface SaidOnce {
  readonly file: string | null;
  readonly flow: WhoToWhom | null;
}

const FEW = 4;

export function saidOnce(amounts: readonly (WhoToWhom & Pick<ProjectAmount, "file">)[]): SaidOnce {
  const [first] = amounts;
  if (first === undefined || amounts.length < FEW || amounts.some(({ file }) => file !== first.file))
    return { file: null, flow: null };
  const { file, provider, receiver } = first;
  const one = amounts.every((amount) => amount.provider === provider && amount.receiver === receiver);
  return { file, flow: one && (provider !== null || receiver !== null) ? { provider, receiver } : null };
}
