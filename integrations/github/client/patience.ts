import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../../../src/plugin/logger.ts';
import type { Budget } from './budget.ts';
import { GithubError } from './github-error.ts';
import type { GithubHost } from './github-host.ts';

/** How long a client waits for limits in all, in seconds; then it stops with what it has. */
const LONGEST = 300;
/** How often one request is held back by a limit before it is given up. */
const MOST_HELD_BACK = 4;

export interface PatienceOptions {
  readonly host: GithubHost;
  /** Length of a second, in milliseconds. */
  readonly second: number;
  readonly signal: AbortSignal;
  readonly logger: Logger;
}

/** Decides how long limits are waited for. */
export class Patience {
  readonly #options: PatienceOptions;
  #left = LONGEST;
  #pausedUntil = 0;

  constructor(options: PatienceOptions) {
    this.#options = options;
  }

  /** Whether a request that met a limit is made again after so many seconds. Others hold back meanwhile. */
  readonly waitsFor = (
    retryAfter: number,
    _request: unknown,
    _octokit: unknown,
    heldBack: number,
  ): boolean => {
    const { host, logger, second } = this.#options;
    const pausedUntil = performance.now() + retryAfter * second;
    const more = Math.max(0, (pausedUntil - Math.max(performance.now(), this.#pausedUntil)) / second);
    if (heldBack >= MOST_HELD_BACK || more > this.#left) return false;
    if (more > 0) logger.info(`${host.name} asks to wait ${String(Math.ceil(retryAfter))} s`);
    this.#left -= more;
    this.#pausedUntil = Math.max(this.#pausedUntil, pausedUntil);
    return true;
  };

  /**
   * Waits until a query may be made, and begins it.
   *
   * @throws {GithubError} when that is too long: the allowance is kept for others.
   */
  async until(budget: Budget, now: () => Date): Promise<void> {
    const { host, logger, second, signal } = this.#options;
    const pause = this.#pausedUntil - performance.now();
    if (pause > 0) await sleep(pause, undefined, { signal });
    const renewedAt = budget.renewedAt;
    if (renewedAt) {
      const seconds = (renewedAt.getTime() - now().getTime()) / 1000 + 1;
      if (seconds > this.#left) {
        throw new GithubError(
          'limit',
          `the points of ${host.name} are spent but for the ${String(budget.reserve)} left to others, until ${renewedAt.toISOString()}; harvest less often, set a lower \`reserve\`, or use a GitHub App, which has an allowance of its own`,
        );
      }
      logger.info(`${host.name} renews the points in ${String(Math.ceil(seconds))} s; waiting`);
      this.#left -= seconds;
      await sleep(seconds * second, undefined, { signal });
    }
    budget.begin();
  }

  /** The result of a request, or the reason of the signal when that is aborted first. */
  async orAbort<Answer>(request: () => Promise<Answer>): Promise<Answer> {
    const { signal } = this.#options;
    signal.throwIfAborted();
    const { promise, reject } = Promise.withResolvers<never>();
    const stop = (): void => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
      return await Promise.race([request(), promise]);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }
}
