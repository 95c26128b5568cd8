import type { SpentAllowance } from '../../../src/plugin/source-report.ts';

/** What GitHub says about the allowance in the answer to a query. */
export interface RateLimit {
  /** Points of this query. */
  readonly cost: number;
  /** Points of an hour. */
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: string;
}

/** The share of an hour's points that is left to others where no reserve is set. */
const RESERVED_SHARE = 0.1;

/** The GraphQL points of one credential: what was spent, and what may still be. */
export class Budget {
  readonly #reserve: number | undefined;
  readonly #now: () => Date;
  #spent = 0;
  #underWay = 0;
  #last: RateLimit | undefined;

  /** @param reserve points that are left to others. */
  constructor(reserve: number | undefined, now: () => Date) {
    this.#reserve = reserve;
    this.#now = now;
  }

  /** Points that others keep. */
  get reserve(): number {
    return this.#reserve ?? Math.floor((this.#last?.limit ?? 0) * RESERVED_SHARE);
  }

  /** When more may be spent: undefined for now. */
  get renewedAt(): Date | undefined {
    if (!this.#last) return undefined;
    const renewedAt = new Date(this.#last.resetAt);
    if (renewedAt <= this.#now()) return undefined;
    return this.#last.remaining - this.#underWay > this.reserve ? undefined : renewedAt;
  }

  /** Counts a query before it is made, so that others that are about to be made see it. */
  begin(): void {
    this.#underWay += 1;
  }

  /** Runs a query that was begun, and notes what it cost. */
  async spend<Answer extends { readonly rateLimit?: RateLimit | null | undefined }>(
    query: () => Promise<Answer>,
  ): Promise<Answer> {
    try {
      const answer = await query();
      // An Enterprise Server without limits answers null.
      if (answer.rateLimit) this.#note(answer.rateLimit);
      return answer;
    } finally {
      this.#underWay -= 1;
    }
  }

  allowance(): SpentAllowance {
    const last = this.#last;
    return {
      unit: 'GraphQL points',
      amount: this.#spent,
      ...(last && { left: last.remaining, renewedAt: new Date(last.resetAt).toISOString() }),
    };
  }

  #note(limit: RateLimit): void {
    this.#spent += limit.cost;
    const last = this.#last;
    // Answers of queries that ran side by side arrive in any order: the lowest of an hour holds.
    const isOlder = last?.resetAt === limit.resetAt && last.remaining < limit.remaining;
    if (!isOlder) this.#last = limit;
  }
}
