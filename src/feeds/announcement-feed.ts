import { announcementHtml, type AnnouncementView } from '../view/announcement-view.ts';
import type { CatalogView } from '../view/catalog-view.ts';
import { atomFeed } from './atom.ts';

/** What an Atom feed of announcements is made from. */
export interface AnnouncementFeed {
  readonly catalog: CatalogView;
  /** Of all announcements of the snapshot, in its order. */
  readonly announcements: readonly AnnouncementView[];
  readonly title: string;
  /** Who publishes: the organisation or the portal. */
  readonly author: string;
  readonly language: string;
  /** Origin that the portal is published at, if it is known: addresses and identifiers are then absolute. */
  readonly origin?: string | undefined;
}

/** The announcements as an Atom feed. The same announcements give the same bytes. */
export function announcementFeed(feed: AnnouncementFeed): string {
  const { catalog, announcements, title, author, language, origin } = feed;
  const page = catalog.hrefs.page('announcements/');
  const entries = announcements.map((view, index) => {
    const announcement = catalog.snapshot.announcements?.[index];
    return {
      title: view.title,
      href: view.href,
      published: momentOf(view.date),
      author: view.author?.title,
      categories: [...(view.category === undefined ? [] : [view.category]), ...view.tags],
      html: announcement ? announcementHtml(catalog, announcement) : '',
    };
  });
  return atomFeed({ title, author, language, origin, page, self: `${page}feed.xml`, entries });
}

/** A day or moment as RFC 3339 wants it, seconds included. */
function momentOf(date: string): string {
  if (!date.includes('T')) return `${date}T00:00:00Z`;
  return date.replace(/T(\d{2}:\d{2})(?=Z|[+-])/, 'T$1:00');
}
