import type { SnapshotEntity } from '../snapshot/format.ts';
import type { ProblemLevel } from '../problems/problem.ts';
import type { CatalogView } from './catalog-view.ts';
import { titleOf } from './catalog-view.ts';
import { displayLine } from './display-text.ts';
import { placesOf, type EntityPlaces } from './entity-places.ts';
import { glyphOf, type Glyph } from './glyph.ts';
import { worstLevel } from './problem-view.ts';

/** One line of a table of entities. Empty texts mean that the entity does not say. */
export interface EntityRow {
  readonly ref: string;
  readonly name: string;
  readonly title: string;
  readonly href: string;
  readonly kind: string;
  readonly namespace: string;
  readonly glyph: Glyph;
  readonly type: string;
  /** Titles of what `places` links to. */
  readonly system: string;
  readonly owner: string;
  readonly places: EntityPlaces;
  readonly lifecycle: string;
  readonly tags: readonly string[];
  readonly problems: number;
  readonly worst?: ProblemLevel;
}

export function entityRow(catalog: CatalogView, item: SnapshotEntity): EntityRow {
  const problems = catalog.problemsOf.get(item.ref) ?? [];
  const worst = worstLevel(problems);
  const { kind, metadata, spec } = item.entity;
  const places = placesOf(catalog, item);
  return {
    ref: item.ref,
    name: displayLine(metadata.name, 200),
    title: titleOf(item),
    href: catalog.hrefs.entity(item.ref),
    kind: displayLine(kind, 60),
    namespace: displayLine(item.ref.slice(item.ref.indexOf(':') + 1, item.ref.indexOf('/')), 63),
    glyph: glyphOf(kind),
    type: word(spec?.['type']),
    system: places.system?.title ?? '',
    owner: places.owner?.title ?? '',
    places,
    lifecycle: word(spec?.['lifecycle']),
    tags: (metadata.tags ?? []).slice(0, 30).map((tag) => displayLine(tag, 63)),
    problems: problems.length,
    ...(worst && { worst }),
  };
}

function word(value: unknown): string {
  return typeof value === 'string' ? displayLine(value, 60) : '';
}
