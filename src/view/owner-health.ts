import type { Problem, ProblemLevel } from '../problems/problem.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { compareText, type CatalogView } from './catalog-view.ts';
import { GAPS, gapsOf, type Gap } from './gaps.ts';
import type { Neighbour } from './neighbour.ts';
import { ownershipOf } from './ownership.ts';
import { LEVELS } from './problem-view.ts';
import { neighbourOf } from './resolve-neighbour.ts';

/** Problems, and entities with gaps, that the page of an owner shows; its checklist has all. */
export const OWNER_ITEMS = 200;

/** The health of what one owner answers for; or of what nobody does. */
export interface OwnerHealth {
  /** Absent for what nobody owns. Its `href` is absent when the owner is not in the catalog. */
  readonly owner?: Neighbour;
  /** The page to hand over. */
  readonly href: string;
  readonly entities: number;
  /** The worst first. */
  readonly problems: readonly Problem[];
  readonly levels: Readonly<Record<ProblemLevel, number>>;
  /** Entities that leave something unsaid. */
  readonly gaps: readonly { readonly item: SnapshotEntity; readonly missing: readonly Gap[] }[];
  readonly missing: Readonly<Record<Gap, number>>;
}

const made = new WeakMap<CatalogView, readonly OwnerHealth[]>();

/** Every owner and nobody, those with the most errors first. Made once for a catalog. */
export function ownerHealths(catalog: CatalogView): readonly OwnerHealth[] {
  const known = made.get(catalog);
  if (known) return known;
  const healths = makeHealths(catalog);
  made.set(catalog, healths);
  return healths;
}

interface Draft {
  entities: number;
  problems: Problem[];
  gaps: { item: SnapshotEntity; missing: Gap[] }[];
}

function makeHealths(catalog: CatalogView): OwnerHealth[] {
  const ownership = ownershipOf(catalog);
  const drafts = new Map<string, Draft>();
  const draftOf = (owner = ''): Draft => {
    const draft = drafts.get(owner) ?? { entities: 0, problems: [], gaps: [] };
    drafts.set(owner, draft);
    return draft;
  };
  for (const item of catalog.sorted) {
    const missing = gapsOf(catalog, item);
    const owner = ownership.ofEntity(item.ref);
    // People and locations are nobody's: that is no gap.
    if (owner === undefined && missing.length === 0) continue;
    const draft = draftOf(owner);
    draft.entities += 1;
    if (missing.length > 0) draft.gaps.push({ item, missing });
  }
  for (const problem of catalog.snapshot.problems) {
    draftOf(ownership.ofProblem(problem)).problems.push(problem);
  }
  return [...drafts].map(([owner, draft]) => finish(catalog, owner, draft)).sort(worstFirst);
}

function finish(catalog: CatalogView, owner: string, draft: Draft): OwnerHealth {
  const { entities, problems, gaps } = draft;
  const count = (level: ProblemLevel) => problems.filter((problem) => problem.level === level).length;
  const without = (gap: Gap) => gaps.filter(({ missing }) => missing.includes(gap)).length;
  return {
    ...(owner !== '' && { owner: neighbourOf(catalog, owner) }),
    href: catalog.hrefs.owner(owner === '' ? undefined : owner),
    entities,
    problems: problems.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)),
    levels: { error: count('error'), warn: count('warn'), info: count('info') },
    gaps,
    missing: Object.fromEntries(GAPS.map((gap) => [gap, without(gap)])) as Record<Gap, number>,
  };
}

function worstFirst(a: OwnerHealth, b: OwnerHealth): number {
  return (
    b.levels.error - a.levels.error ||
    b.levels.warn - a.levels.warn ||
    b.levels.info - a.levels.info ||
    b.gaps.length - a.gaps.length ||
    compareText(a.href, b.href)
  );
}
