/** What two maps side by side have in common: the place pointed at, and their scale where they may share one. */
export interface BesideAnother {
  readonly pointed: string | null;
  readonly onPoint: (id: string | null) => void;
  /** The amount of the largest circle of both maps; null where each has its own scale. */
  readonly largest: number | null;
}
