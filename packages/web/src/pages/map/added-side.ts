import type { AddedFlowsAnswer } from "@plumbline/core/contract";

/** The colour of whose money it is; none where many give. */
export function addedSide(answer: AddedFlowsAnswer): string | null {
  const { filters, providers } = answer;
  const only = providers.length === 1 ? providers[0] : providers.find(({ id }) => id === filters.provider);
  const chinese = filters.source?.startsWith("aiddata-") ?? false;
  return only?.side ?? (chinese ? "china" : null);
}
