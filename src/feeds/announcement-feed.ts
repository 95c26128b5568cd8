import { createHash } from 'node:crypto';
import { escapeHtml } from '../ui/html.ts';
import { announcementHtml, type AnnouncementView } from '../view/announcement-view.ts';
import type { CatalogView } from '../view/catalog-view.ts';

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

/** A feed without entries still needs a time. */
const NO_TIME = '1970-01-01T00:00:00Z';

/** The announcements as an Atom feed (RFC 4287). The same announcements give the same bytes. */
export function announcementFeed(feed: AnnouncementFeed): string {
  const { catalog, announcements, title, author, language, origin } = feed;
  const page = catalog.hrefs.page('announcements/');
  const self = `${page}feed.xml`;
  const latest = announcements
    .map(({ date }) => momentOf(date))
    .sort((a, b) => Date.parse(b) - Date.parse(a))[0];
  const entries = announcements.map((view, index) => {
    const announcement = catalog.snapshot.announcements?.[index];
    const content = announcement ? announcementHtml(catalog, announcement) : '';
    return `<entry>
<title>${xml(view.title)}</title>
<id>${xml(idOf(view.href, origin))}</id>
<link href="${xml((origin ?? '') + view.href)}"/>
<published>${momentOf(view.date)}</published>
<updated>${momentOf(view.date)}</updated>${view.author ? `\n<author><name>${xml(view.author.title)}</name></author>` : ''}
${[...(view.category === undefined ? [] : [view.category]), ...view.tags].map((term) => `<category term="${xml(term)}"/>\n`).join('')}<content type="html"${origin === undefined ? '' : ` xml:base="${xml(origin)}"`}>${xml(content)}</content>
</entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">
<title>${xml(title)}</title>
<id>${xml(idOf(self, origin))}</id>
<link rel="self" type="application/atom+xml" href="${xml((origin ?? '') + self)}"/>
<link rel="alternate" type="text/html" href="${xml((origin ?? '') + page)}"/>
<updated>${latest ?? NO_TIME}</updated>
<author><name>${xml(author)}</name></author>
${entries.join('')}</feed>
`;
}

/** A day or moment as RFC 3339 wants it, seconds included. */
function momentOf(date: string): string {
  if (!date.includes('T')) return `${date}T00:00:00Z`;
  return date.replace(/T(\d{2}:\d{2})(?=Z|[+-])/, 'T$1:00');
}

/** A permanent identifier: the address where it is known, else one made of the path (a version 5 UUID). */
function idOf(path: string, origin: string | undefined): string {
  if (origin !== undefined) return origin + path;
  const bytes = createHash('sha1').update(`callboard ${path}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

/** Text as XML 1.0 can carry it. */
function xml(text: string): string {
  return escapeHtml(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd'));
}
