import type { RateBudget, RateState } from './rate-budget.ts';

/** A query that was charged. */
export interface ChargedQuery {
  readonly cost: number;
  readonly nodes: number;
  readonly query: string;
}

/** GraphQL points: what was spent by everyone, and where the double's own token stands. */
export class PointLedger {
  readonly queries: ChargedQuery[] = [];
  readonly #budget: RateBudget;
  readonly #caller: string;

  constructor(budget: RateBudget, caller: string) {
    this.#budget = budget;
    this.#caller = caller;
  }

  get spent(): number {
    return this.queries.reduce((sum, { cost }) => sum + cost, 0);
  }

  get remaining(): number {
    return this.#state.remaining;
  }

  get resetAt(): Date {
    return this.#state.resetAt;
  }

  /** Leaves so many points to the token for this hour. */
  leave(remaining: number): void {
    this.#budget.leave(this.#caller, 'graphql', remaining);
  }

  get #state(): RateState {
    return this.#budget.state(this.#caller, 'graphql');
  }
}
