import type { Totals } from "./totals.ts";

/** A file made from a base by a mutation, and what is known of it without reading it. */
export interface Mutated {
  readonly how: string;
  readonly bytes: Buffer;
  /** What must be read from it; null where nobody can know. */
  readonly expected: Totals | null;
  /** Whether less than `expected` is right too, as long as an error says so. */
  readonly mayRefuse: boolean;
}

export const exactly = (how: string, bytes: Buffer, expected: Totals): Mutated => ({
  how,
  bytes,
  expected,
  mayRefuse: false,
});
export const orRefused = (how: string, bytes: Buffer, expected: Totals): Mutated => ({
  how,
  bytes,
  expected,
  mayRefuse: true,
});
export const anyhow = (how: string, bytes: Buffer): Mutated => ({ how, bytes, expected: null, mayRefuse: true });
