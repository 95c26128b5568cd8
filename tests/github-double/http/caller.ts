import type { Account, User } from '../world/account.ts';
import type { Repository } from '../world/repository.ts';

/** Who asks. */
export interface Caller {
  /** Tells callers apart where limits are counted. */
  readonly key: string;
  readonly kind: 'anonymous' | 'user' | 'installation' | 'app';
  /** The user in whose name things happen. */
  readonly user: User;
  /** Whether a repository is shown at all. */
  sees(repository: Repository): boolean;
  /** Whether a repository may be written. */
  writes(repository: Repository): boolean;
  /** Account of the installation. */
  readonly account?: Account;
}

/** Someone without a token: public repositories only. */
export function anonymousCaller(user: User): Caller {
  return {
    key: 'ip 127.0.0.1',
    kind: 'anonymous',
    user,
    sees: ({ visibility }) => visibility === 'PUBLIC',
    writes: () => false,
  };
}

/** A personal token that may do everything. */
export function userCaller(user: User): Caller {
  return { key: `user ID ${user.id}`, kind: 'user', user, sees: () => true, writes: () => true };
}
