/** Where a caller stands with one resource. */
export interface RateState {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  readonly resetAt: Date;
}

/** A resource with a limit of its own. */
export type Resource = 'core' | 'graphql';

const WINDOW = 60 * 60 * 1000;

interface Bucket {
  used: number;
  resetAt: number;
}

/** The primary rate limit: so much an hour, by caller and resource. The hour starts with the first use. */
export class RateBudget {
  readonly #now: () => Date;
  readonly #buckets = new Map<string, Bucket>();
  /** Points or requests an hour. */
  readonly limits: Record<Resource, number>;

  constructor(now: () => Date, limits: Readonly<Record<Resource, number>>) {
    this.#now = now;
    this.limits = { ...limits };
  }

  state(caller: string, resource: Resource): RateState {
    const limit = this.limits[resource];
    const { used, resetAt } = this.#bucket(caller, resource);
    return { limit, used, remaining: Math.max(0, limit - used), resetAt: new Date(resetAt) };
  }

  /** Takes a cost if the limit still allows it; false, and nothing taken, when it does not. */
  take(caller: string, resource: Resource, cost: number): boolean {
    const bucket = this.#bucket(caller, resource);
    if (bucket.used >= this.limits[resource]) return false;
    bucket.used = Math.min(this.limits[resource], bucket.used + cost);
    return true;
  }

  /** Sets what is left, as if something else had used the rest. */
  leave(caller: string, resource: Resource, remaining: number): void {
    this.#bucket(caller, resource).used = this.limits[resource] - remaining;
  }

  #bucket(caller: string, resource: Resource): Bucket {
    const key = `${caller} ${resource}`;
    const now = this.#now().getTime();
    const known = this.#buckets.get(key);
    if (known && known.resetAt > now) return known;
    const bucket = { used: 0, resetAt: now + WINDOW };
    this.#buckets.set(key, bucket);
    return bucket;
  }
}
