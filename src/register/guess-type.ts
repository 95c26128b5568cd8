import { TYPE_RULES, type TypeReason } from './type-rules.data.ts';

/** What a repository probably is, and what says so. */
export interface TypeGuess {
  readonly type: string;
  /** Absent when no file says anything. */
  readonly because?: { readonly reason: TypeReason; readonly file: string } | undefined;
}

/** The type where no file says anything: the most frequent one. */
const FALLBACK = 'service';

/**
 * Guesses the type of a component from the files of its repository.
 *
 * @param files paths near the root, folders with a slash at the end
 */
export function guessType(files: readonly string[]): TypeGuess {
  for (const rule of TYPE_RULES) {
    const file = files.find((path) => rule.file.test(path));
    if (file !== undefined) return { type: rule.type, because: { reason: rule.reason, file } };
  }
  return { type: FALLBACK };
}
