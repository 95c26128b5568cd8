import { UnreadableRepositoryError } from '../batch/unreadable-repository-error.ts';
import type { ListedRepository } from '../listing/listed-repository.ts';

/** Why a repository cannot be read, and what to do. */
export interface Unreadable {
  readonly reason: string;
  readonly remedy: string;
}

/** The reason, where a person must do something before the repository can be read. */
export function unreadableReason({ closed }: ListedRepository, error: unknown): Unreadable | undefined {
  if (error instanceof UnreadableRepositoryError) return { reason: error.reason, remedy: error.remedy };
  if (closed === 'disabled') {
    return {
      reason: 'its host has disabled it',
      remedy: 'Open the repository there: its page says why, and whom to ask.',
    };
  }
  if (closed === 'locked') {
    return {
      reason: 'it is locked, as while it is moved or its bill is open',
      remedy: 'It is read again when it is unlocked; its page says why it is not.',
    };
  }
  return undefined;
}
