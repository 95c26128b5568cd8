import { text } from '#text';
import type { SnapshotChange } from '../snapshot/format.ts';
import { ownerFeed } from '../view/alternates.ts';
import type { CatalogView } from '../view/catalog-view.ts';
import { displayLine } from '../view/display-text.ts';
import { partsOf } from '../view/href.ts';
import { neighbourOf } from '../view/resolve-neighbour.ts';
import { atomFeed, type AtomEntry } from './atom.ts';

/** What all feeds of changes have in common. */
export interface ChangeFeeds {
  readonly catalog: CatalogView;
  /** Newest first. */
  readonly changes: readonly SnapshotChange[];
  readonly title: string;
  readonly author: string;
  readonly origin?: string | undefined;
}

/** A feed as a file below the portal's root. */
export interface FeedFile {
  readonly path: string;
  readonly xml: string;
}

/** The most entries of one feed. */
const LONGEST = 200;
const KINDS = ['added', 'changed', 'removed'] as const;

/** One entity that a publication added, changed or removed. */
interface Change {
  readonly ref: string;
  readonly owners: readonly string[];
  readonly entry: AtomEntry;
}

/**
 * What the last publications added, changed and removed, as Atom feeds: one of the whole catalog, and one for each group
 * of what it owns. They lie in `status/` because they change with each publication, not with what a page shows.
 */
export function changeFeeds(feeds: ChangeFeeds): readonly FeedFile[] {
  const { catalog, title, author, origin } = feeds;
  const { hrefs } = catalog;
  const changes = feeds.changes.flatMap((change) => changesOf(catalog, change));
  const feed = (path: string, page: string, name: string, part: readonly Change[]): FeedFile => ({
    path,
    xml: atomFeed({
      title: `${text.markdown.changes} · ${name}`,
      author,
      language: text.language,
      origin,
      self: hrefs.page(path),
      page,
      entries: part.slice(0, LONGEST).map(({ entry }) => entry),
    }),
  });
  const byOwner = new Map<string, Change[]>();
  for (const change of changes) {
    for (const owner of change.owners) {
      const own = byOwner.get(owner);
      if (own) own.push(change);
      else byOwner.set(owner, [change]);
    }
  }
  const groups = catalog.sorted.filter(({ entity }) => entity.kind.toLowerCase() === 'group');
  return [
    feed('status/changes.xml', hrefs.page('health/history/'), title, changes),
    ...groups.map(({ ref }) =>
      feed(
        ownerFeed(hrefs.entity(ref).slice(hrefs.base.length)),
        hrefs.entity(ref),
        neighbourOf(catalog, ref).title,
        byOwner.get(ref) ?? [],
      ),
    ),
  ];
}

function changesOf(catalog: CatalogView, change: SnapshotChange): Change[] {
  const { hrefs } = catalog;
  return KINDS.flatMap((kind) =>
    change[kind].map((ref) => {
      const { title, kind: entityKind, href } = neighbourOf(catalog, ref);
      const relations = catalog.entities.get(ref)?.entity.relations ?? [];
      return {
        ref,
        owners: relations.filter(({ type }) => type === 'ownedBy').map(({ targetRef }) => targetRef),
        entry: {
          title: `${title}: ${text.markdown[kind]}`,
          href: href ?? hrefs.page('health/history/'),
          id: `${hrefs.entity(ref)}#${change.snapshot}-${kind}`,
          published: change.at,
          categories: [kind, displayLine(entityKind === '' ? partsOf(ref).kind : entityKind, 60)],
        },
      };
    }),
  );
}
