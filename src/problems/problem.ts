import type { FilePlace } from '../model/provenance.ts';

/** How much a problem matters. Only `error` makes a command fail. */
export type ProblemLevel = 'info' | 'warn' | 'error';

/** One thing that is wrong, as data: every reporter and the portal's health page print this. */
export interface Problem {
  /** Permanent name, `area/what`, for example `catalog/unknown-field`. */
  readonly code: string;
  readonly level: ProblemLevel;
  /** What happened and why, in the reader's words. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  readonly at?: FilePlace | undefined;
  /** Canonical reference of the entity concerned, where one is known. */
  readonly entity?: string | undefined;
}

/** Takes problems as they are found; nothing throws for bad input. */
export type ReportProblem = (problem: Problem) => void;
