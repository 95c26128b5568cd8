import { PROBLEM_DEFINITIONS } from '../problems/definitions/index.ts';
import { PROBLEM_MEANINGS, type ProblemMeaning } from '../problems/meanings.data.ts';
import type { Problem, ProblemLevel } from '../problems/problem.ts';
import type {
  HarvestStatus,
  Publication,
  PublicationHistory,
  SnapshotChange,
  SnapshotChanges,
  SourceStatus,
} from '../snapshot/format.ts';
import type { CatalogView } from './catalog-view.ts';
import { compareText, groupBy } from './catalog-view.ts';
import { displayLine } from './display-text.ts';
import { problemSlug } from './href.ts';
import { LEVELS, problemView, type ProblemView } from './problem-view.ts';

/** How sources fared, as pages fetch it from `status/sources.json`. */
export type { HarvestStatus, SourceStatus };

/** Snapshots so far and what they changed, as pages fetch them from `status/`. */
export type { Publication, PublicationHistory, SnapshotChange, SnapshotChanges };

/** Problems on one page of the health report. */
export const PROBLEMS_A_PAGE = 100;

/** All problems with one code. */
export interface ProblemGroup {
  readonly code: string;
  /** The code as a segment of its address. */
  readonly slug: string;
  readonly href: string;
  readonly level: ProblemLevel;
  readonly hint: string;
  readonly example: string;
  readonly problems: readonly Problem[];
}

/** The health page: problems by code, worst and most frequent first. */
export interface HealthView {
  readonly total: number;
  readonly counts: readonly { readonly level: ProblemLevel; readonly count: number }[];
  readonly groups: readonly ProblemGroup[];
  readonly sources: readonly {
    readonly id: string;
    readonly revision: string;
    readonly files: number;
    readonly entities: number;
    readonly problems: number;
  }[];
}

export function healthView(catalog: CatalogView): HealthView {
  const { manifest, problems } = catalog.snapshot;
  const bySource = groupBy(problems, ({ at }) => at?.source);
  return {
    total: problems.length,
    counts: LEVELS.map((level) => ({
      level,
      count: problems.filter((problem) => problem.level === level).length,
    })),
    groups: problemGroups(catalog),
    sources: manifest.sources.map(({ id, revision, files, entities }) => ({
      id: displayLine(id, 200),
      revision: displayLine(revision, 100),
      files,
      entities,
      problems: bySource.get(id)?.length ?? 0,
    })),
  };
}

/** Problems by code: errors before warnings, then by number. */
export function problemGroups(catalog: CatalogView): ProblemGroup[] {
  const groups = groupBy(catalog.snapshot.problems, ({ code }) => code);
  return [...groups]
    .map(([code, problems]) => {
      const first = problems[0];
      const level = LEVELS.find((candidate) => problems.some((problem) => problem.level === candidate));
      return {
        code: displayLine(code, 80),
        slug: problemSlug(code),
        href: catalog.hrefs.problems(code),
        level: level ?? 'info',
        hint: displayLine(first?.hint ?? '', 400),
        example: displayLine(first?.message ?? '', 400),
        problems,
      };
    })
    .sort(
      (a, b) =>
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
        b.problems.length - a.problems.length ||
        compareText(a.code, b.code),
    );
}

/** What a code means, with the problems that have it now. */
export interface ProblemCode extends ProblemGroup {
  /** What is wrong, at a glance; absent for codes of plugins. */
  readonly title?: string;
  readonly meaning?: ProblemMeaning;
}

/**
 * The codes that have a page: those of the catalog's problems, and all others that a catalog can have, so that a link
 * that was handed over still leads somewhere once everything is mended.
 */
export function problemCodes(catalog: CatalogView): ProblemCode[] {
  const groups = new Map(problemGroups(catalog).map((group) => [group.slug, group]));
  const titles = new Map<string, string>(PROBLEM_DEFINITIONS.map(({ code, title }) => [code, title]));
  const titled = (group: ProblemGroup): ProblemCode => {
    const title = titles.get(group.code);
    const meaning = PROBLEM_MEANINGS[group.code];
    return { ...group, ...(title !== undefined && { title }), ...(meaning && { meaning }) };
  };
  const quiet = PROBLEM_DEFINITIONS.flatMap(({ code, level }): ProblemGroup[] => {
    const slug = problemSlug(code);
    if (!PROBLEM_MEANINGS[code] || groups.has(slug)) return [];
    return [{ code, slug, href: catalog.hrefs.problems(code), level, hint: '', example: '', problems: [] }];
  });
  return [...groups.values(), ...quiet].map(titled);
}

/** The problems on one page of a group; pages count from 1. */
export function problemsOnPage(catalog: CatalogView, group: ProblemGroup, page: number): ProblemView[] {
  return group.problems
    .slice((page - 1) * PROBLEMS_A_PAGE, page * PROBLEMS_A_PAGE)
    .map((problem) => problemView(catalog, problem));
}
