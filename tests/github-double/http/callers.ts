import type { IncomingMessage } from 'node:http';
import type { User } from '../world/account.ts';
import { anonymousCaller, userCaller, type Caller } from './caller.ts';
import { tokenOf } from './incoming.ts';

interface Pass {
  readonly caller: Caller;
  readonly expiresAt: Date | undefined;
}

/** Who may ask, by token. */
export class Callers {
  readonly #now: () => Date;
  readonly #passes = new Map<string, Pass>();
  readonly #anonymous: Caller;
  /** An app, which shows who it is by a token that it signs. */
  readonly app: Caller;
  /** Whoever holds the double's own token. */
  readonly owner: Caller;

  constructor(now: () => Date, viewer: User, token: string) {
    this.#now = now;
    this.app = { ...anonymousCaller(viewer), key: 'app', kind: 'app' };
    this.#anonymous = anonymousCaller(viewer);
    this.owner = userCaller(viewer);
    this.admit(token, this.owner);
  }

  admit(token: string, caller: Caller, expiresAt?: Date): void {
    this.#passes.set(token, { caller, expiresAt });
  }

  /** Takes a token back. */
  revoke(token: string): void {
    this.#passes.delete(token);
  }

  /** Who sent a request; nobody when the token is unknown or has expired. */
  of(headers: IncomingMessage['headers']): Caller | undefined {
    const token = tokenOf(headers);
    if (token === undefined) return this.#anonymous;
    const pass = this.#passes.get(token);
    const isOver = pass?.expiresAt !== undefined && pass.expiresAt <= this.#now();
    return isOver ? undefined : pass?.caller;
  }
}
