import type { World } from '../world/world.ts';
import type { Repository } from '../world/repository.ts';
import type { Account, User } from '../world/account.ts';

/** The figures of the object `rateLimit`, this query included. */
export interface RateLimit {
  readonly cost: number;
  readonly limit: number;
  readonly nodeCount: number;
  readonly remaining: number;
  readonly used: number;
  readonly resetAt: Date;
}

/** What resolvers may see: the world, as one caller sees it. */
export interface Scope {
  readonly world: World;
  /** Address of this GitHub for people, without a slash at the end. */
  readonly url: string;
  readonly viewer: User;
  readonly rateLimit: RateLimit;
  /** @throws {ApiError} when the caller may not read the repository, or a fault is set for it. */
  guard(repository: Repository): void;
  /** @throws {ApiError} when the caller may not read the account. */
  guardAccount(account: Account): void;
  /** True when listings show the repository to the caller. */
  sees(repository: Repository): boolean;
}

/** A moment as GitHub writes it: to the second. */
export function dateTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
