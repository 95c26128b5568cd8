import type { CheckedChange } from '../check-change.ts';

/** A checked change with what a reader must know to trust it. */
export interface ChangeReport extends CheckedChange {
  /** The portal that the change was checked against: its address, for people. Absent when there was none. */
  readonly portal?: string | undefined;
  /** What could not be done, in whole sentences. */
  readonly notes: readonly string[];
}
