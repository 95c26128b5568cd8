const LARGEST = 700;

/**
 * How much one query asks for: halved when a query is too much, grown back a little with each that is answered.
 *
 * The measure is repositories and objects together: a hundred repositories with five objects each fill a query.
 */
export class BatchSize {
  #weight = LARGEST;

  /** The weight that a query may have. */
  get weight(): number {
    return this.#weight;
  }

  answered(): void {
    this.#weight = Math.min(LARGEST, Math.ceil(this.#weight * 1.25));
  }

  /** @param weight of the query that was too much. */
  failed(weight: number): void {
    this.#weight = Math.max(1, Math.floor(Math.min(weight, this.#weight) / 2));
  }
}
