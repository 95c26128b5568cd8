import type { Problem } from '../../src/problems/problem.ts';

const RANK = { error: 0, warn: 1, info: 2 };

/** Problems with the errors first; those of one level in the order in which they came. */
export function worstFirst(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => RANK[a.level] - RANK[b.level]);
}
