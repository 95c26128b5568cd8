import type { Problem, ProblemLevel } from '../problems/problem.ts';
import type { CatalogView } from './catalog-view.ts';
import { displayLine } from './display-text.ts';
import type { Neighbour } from './neighbour.ts';
import { neighbourOf } from './resolve-neighbour.ts';
import { sourceLink, type SourceLink } from './source-link.ts';

/** A problem as pages show it. */
export interface ProblemView {
  readonly code: string;
  readonly codeHref: string;
  readonly level: ProblemLevel;
  readonly message: string;
  readonly hint: string;
  readonly place?: SourceLink;
  readonly entity?: Neighbour;
}

/** The worst level first. */
export const LEVELS: readonly ProblemLevel[] = ['error', 'warn', 'info'];

export function problemView(catalog: CatalogView, problem: Problem): ProblemView {
  return {
    code: displayLine(problem.code, 80),
    codeHref: catalog.hrefs.problems(problem.code),
    level: problem.level,
    message: displayLine(problem.message, 600),
    hint: displayLine(problem.hint, 600),
    ...(problem.at && { place: sourceLink(catalog, problem.at) }),
    ...(problem.entity !== undefined && { entity: neighbourOf(catalog, problem.entity) }),
  };
}

/** The worst level among problems, or undefined without any. */
export function worstLevel(problems: readonly { readonly level: ProblemLevel }[]): ProblemLevel | undefined {
  return LEVELS.find((level) => problems.some((problem) => problem.level === level));
}
