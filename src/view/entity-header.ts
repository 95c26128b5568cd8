import type { Problem, ProblemLevel } from '../problems/problem.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { breadcrumbs, type Breadcrumb } from './breadcrumbs.ts';
import type { CatalogView } from './catalog-view.ts';
import { titleOf } from './catalog-view.ts';
import { descriptionHtml } from './description.ts';
import { displayLine } from './display-text.ts';
import { entityAddresses, type EntityAddresses } from './entity-addresses.ts';
import { factsOf, type Fact } from './facts.ts';
import { glyphOf, type Glyph } from './glyph.ts';
import { entityPath } from './href.ts';

/** What stands at the top of every page of an entity. */
export interface EntityHeader {
  readonly ref: string;
  readonly title: string;
  readonly kind: string;
  readonly type: string;
  readonly glyph: Glyph;
  readonly href: string;
  /** The way down to the entity, below the catalog. */
  readonly breadcrumbs: readonly Breadcrumb[];
  /** HTML, sanitised. */
  readonly description: string;
  readonly facts: readonly Fact[];
  readonly problemLevels: Readonly<Record<ProblemLevel, number>>;
  readonly addresses: EntityAddresses;
  /** The entity as Backstage's API answers it. */
  readonly json: string;
}

export function entityHeader(catalog: CatalogView, item: SnapshotEntity): EntityHeader {
  const { entity, ref } = item;
  const type = entity.spec?.['type'];
  const { kind, namespace, name } = entityPath(ref);
  return {
    ref,
    title: titleOf(item),
    kind: displayLine(entity.kind, 60),
    type: typeof type === 'string' ? displayLine(type, 60) : '',
    glyph: glyphOf(entity.kind),
    href: catalog.hrefs.entity(ref),
    breadcrumbs: trail(catalog, item),
    description: descriptionHtml(
      typeof entity.metadata.description === 'string' ? entity.metadata.description : '',
    ),
    facts: factsOf(catalog, item),
    problemLevels: countLevels(catalog.problemsOf.get(ref) ?? []),
    addresses: entityAddresses(item),
    json: catalog.hrefs.page(`api/catalog/entities/by-name/${kind}/${namespace}/${name}`),
  };
}

/** What the entity is a part of, else the list of its kind. */
function trail(catalog: CatalogView, item: SnapshotEntity): Breadcrumb[] {
  const parents = breadcrumbs(catalog, item);
  if (parents.length > 0) return parents;
  const own = item.entity.kind.toLowerCase();
  const kind = catalog.kinds.find((known) => known.kind.toLowerCase() === own);
  return kind ? [{ title: kind.plural, href: kind.href }] : [];
}

function countLevels(problems: readonly Problem[]): Record<ProblemLevel, number> {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { level } of problems) counts[level] += 1;
  return counts;
}
