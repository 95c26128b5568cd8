import type { HomeConfig } from '../config/schema/home.ts';
import { HOME_WIDGETS } from '../config/schema/home.ts';
import type { HomeWidget } from '../plugin/hooks.ts';

/** Where a part of the home page stands: across it, in the broad column, or in the narrow one. */
export type HomeArea = 'top' | 'main' | 'side';

/** One part of the home page: a widget of the portal's own, or one of a plugin. */
export type HomePart =
  | { readonly name: HomePartName; readonly area: HomeArea }
  | { readonly name: 'plugin'; readonly area: HomeArea; readonly widget: HomeWidget };

/** The parts of the portal's own widgets: `mine` has four. */
export type HomePartName =
  | 'search'
  | 'figures'
  | 'owned'
  | 'starred'
  | 'recent'
  | 'most'
  | 'announcements'
  | 'links'
  | 'glance'
  | 'attention'
  | 'sources';

const OWN: Readonly<Record<(typeof HOME_WIDGETS)[number], readonly HomePart[]>> = {
  search: [{ name: 'search', area: 'top' }],
  figures: [{ name: 'figures', area: 'top' }],
  mine: [
    { name: 'owned', area: 'main' },
    { name: 'starred', area: 'side' },
    { name: 'recent', area: 'side' },
    { name: 'most', area: 'side' },
  ],
  announcements: [{ name: 'announcements', area: 'side' }],
  links: [{ name: 'links', area: 'side' }],
  glance: [{ name: 'glance', area: 'main' }],
  attention: [{ name: 'attention', area: 'main' }],
  sources: [{ name: 'sources', area: 'main' }],
};

/** What decides how the home page is arranged. */
export interface HomeInput {
  readonly home: HomeConfig;
  /** Widgets of plugins. */
  readonly widgets: readonly HomeWidget[];
  readonly announcements: number;
}

/**
 * The parts of the home page in their order. Without an arrangement in the config, all of them, except those that have
 * nothing to show; what the config names is shown also when it is empty.
 */
export function homeParts({ home, widgets, announcements }: HomeInput): readonly HomePart[] {
  const added = new Map(widgets.map((widget) => [widget.id, widget]));
  const isEmpty = (id: string) =>
    (id === 'links' && home.links.length === 0) || (id === 'announcements' && announcements === 0);
  const ids = home.widgets ?? [...HOME_WIDGETS.filter((id) => !isEmpty(id)), ...added.keys()];
  return [...new Set(ids)].flatMap((id): readonly HomePart[] => {
    const widget = added.get(id);
    if (widget) return [{ name: 'plugin', area: widget.area ?? 'side', widget }];
    return Object.hasOwn(OWN, id) ? OWN[id as keyof typeof OWN] : [];
  });
}
