/** How reading a source went, beyond what it delivered: volatile, kept apart from the snapshot. */
export interface SourceReport {
  /** Present when parts of the source keep an older copy. */
  readonly outdated?: OutdatedParts | undefined;
  /** What was spent of what the host limits. */
  readonly spent?: readonly SpentAllowance[] | undefined;
}

/** The parts of a source, for example repositories, that could not be read now and show their last good copy. */
export interface OutdatedParts {
  readonly parts: number;
  readonly total: number;
  /** When the oldest of them was last known to be current, ISO 8601. */
  readonly since?: string | undefined;
  /** Why, and what to do, in words that hold no secret. */
  readonly reason: string;
}

/** What was spent of an allowance, for example of the points of an hour. */
export interface SpentAllowance {
  /** What is counted, for example `GraphQL points`. */
  readonly unit: string;
  readonly amount: number;
  readonly left?: number | undefined;
  /** When the allowance is renewed, ISO 8601. */
  readonly renewedAt?: string | undefined;
}
