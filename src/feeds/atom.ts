import { createHash } from 'node:crypto';
import { escapeHtml } from '../ui/html.ts';

/** An Atom feed (RFC 4287). Addresses begin at the root of the host; `origin` makes them absolute. */
export interface AtomFeed {
  readonly title: string;
  /** Who publishes: the organisation or the portal. */
  readonly author: string;
  readonly language: string;
  /** Origin that the portal is published at, if it is known: addresses and identifiers are then absolute. */
  readonly origin?: string | undefined;
  /** Address of the feed. */
  readonly self: string;
  /** Address of the page that shows the same. */
  readonly page: string;
  readonly entries: readonly AtomEntry[];
}

/** One entry; times are RFC 3339. */
export interface AtomEntry {
  readonly title: string;
  readonly href: string;
  /** What tells the entry apart; its address where it is absent. */
  readonly id?: string | undefined;
  readonly published: string;
  readonly author?: string | undefined;
  readonly categories: readonly string[];
  readonly html?: string | undefined;
}

/** A feed without entries still needs a time. */
const NO_TIME = '1970-01-01T00:00:00Z';

/** The feed as XML. The same feed gives the same bytes. */
export function atomFeed(feed: AtomFeed): string {
  const { title, author, language, origin, self, page, entries } = feed;
  const absolute = (href: string): string => xml((origin ?? '') + href);
  const latest = entries.map(({ published }) => published).sort((a, b) => Date.parse(b) - Date.parse(a))[0];
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">
<title>${xml(title)}</title>
<id>${xml(idOf(self, origin))}</id>
<link rel="self" type="application/atom+xml" href="${absolute(self)}"/>
<link rel="alternate" type="text/html" href="${absolute(page)}"/>
<updated>${latest ?? NO_TIME}</updated>
<author><name>${xml(author)}</name></author>
${entries.map((entry) => entryOf(entry, origin)).join('')}</feed>
`;
}

function entryOf(
  { title, href, id, published, author, categories, html }: AtomEntry,
  origin: string | undefined,
): string {
  const lines = [
    `<title>${xml(title)}</title>`,
    `<id>${xml(idOf(id ?? href, origin))}</id>`,
    `<link href="${xml((origin ?? '') + href)}"/>`,
    `<published>${xml(published)}</published>`,
    `<updated>${xml(published)}</updated>`,
    ...(author === undefined ? [] : [`<author><name>${xml(author)}</name></author>`]),
    ...categories.map((term) => `<category term="${xml(term)}"/>`),
    ...(html === undefined
      ? []
      : [
          `<content type="html"${origin === undefined ? '' : ` xml:base="${xml(origin)}"`}>${xml(html)}</content>`,
        ]),
  ];
  return `<entry>\n${lines.join('\n')}\n</entry>\n`;
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
