import { hasDiagram } from '../graph/diagram.ts';
import type { EntityTab } from '../plugin/hooks.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { apiDefinition } from './api-definition.ts';
import type { CatalogView } from './catalog-view.ts';

/** One of the pages of an entity. */
export interface TabLink {
  /** `overview`, `definition`, `diagram`, or the id of a plugin's tab. */
  readonly id: string;
  /** Absent for the portal's own tabs, whose words are those of the interface. */
  readonly title?: string;
  readonly href: string;
}

/** The pages of an entity, the overview first; only those that have something to show. */
export function entityTabs(
  catalog: CatalogView,
  item: SnapshotEntity,
  plugged: readonly EntityTab[],
): TabLink[] {
  const href = catalog.hrefs.entity(item.ref);
  return [
    { id: 'overview', href },
    ...(apiDefinition(item) ? [{ id: 'definition', href: `${href}definition/` }] : []),
    ...(hasDiagram(item) ? [{ id: 'diagram', href: `${href}diagram/` }] : []),
    ...plugged
      .filter(({ when }) => when?.(item.entity) ?? true)
      .map(({ id, title }) => ({ id, title, href: `${href}${id}/` })),
  ];
}
