import type { Problem } from '../problems/problem.ts';

/** Problems in the order of their files and lines; those without a place first. */
export function sortByPlace(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => {
    const left = a.at?.path ?? '';
    const right = b.at?.path ?? '';
    if (left !== right) return left < right ? -1 : 1;
    return (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0);
  });
}
