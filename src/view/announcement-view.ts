import type { SnapshotAnnouncement } from '../snapshot/format.ts';
import type { CatalogView } from './catalog-view.ts';
import { descriptionText } from './description.ts';
import { displayLine, displayText } from './display-text.ts';
import { markdownHtml } from './markdown-html.ts';
import type { Neighbour } from './neighbour.ts';
import { neighbourOf } from './resolve-neighbour.ts';
import { segment } from './segment.ts';

/** An announcement as pages show it. Whether it is current is a matter of the reader's clock. */
export interface AnnouncementView {
  /** Last segment of its address. */
  readonly slug: string;
  readonly href: string;
  readonly title: string;
  /** Day or moment as in the snapshot. */
  readonly date: string;
  readonly until?: string;
  /** `date` and `until` in the portal's language: `24 November 2026`. */
  readonly dateText: string;
  readonly untilText?: string;
  /** Day and month of `date`, for a calendar leaf. */
  readonly day: string;
  readonly month: string;
  readonly category?: string;
  readonly tags: readonly string[];
  readonly author?: Neighbour;
  readonly pinned: boolean;
  /** The beginning of the body as one line of text. */
  readonly summary: string;
}

/** All announcements, pinned first, then latest first. `language` writes the dates. */
export function announcementViews(catalog: CatalogView, language: string): readonly AnnouncementView[] {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      ...options,
      timeZone: 'UTC',
    });
    // The day that was written, whatever its zone.
    return (date: string) => formatter.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
  };
  const write = {
    full: format({ dateStyle: 'long' }),
    day: format({ day: 'numeric' }),
    month: format({ month: 'short' }),
  };
  return (catalog.snapshot.announcements ?? []).map((announcement) => view(catalog, announcement, write));
}

function view(
  catalog: CatalogView,
  announcement: SnapshotAnnouncement,
  write: Readonly<Record<'full' | 'day' | 'month', (date: string) => string>>,
): AnnouncementView {
  const { date, until, category, author } = announcement;
  const slug = segment(announcement.slug);
  return {
    slug,
    href: catalog.hrefs.page(`announcements/${slug}/`),
    title: displayLine(announcement.title, 200),
    date,
    dateText: write.full(date),
    day: write.day(date),
    month: write.month(date),
    ...(until !== undefined && { until, untilText: write.full(until) }),
    ...(category !== undefined && { category: displayLine(category, 60) }),
    tags: announcement.tags.map((tag) => displayLine(tag, 60)),
    ...(author !== undefined && { author: neighbourOf(catalog, author) }),
    pinned: announcement.pinned,
    summary: displayLine(descriptionText(firstParagraph(announcement.body)), 220),
  };
}

/** The body of an announcement as HTML: links and images of the portal begin with a slash. */
export function announcementHtml(catalog: CatalogView, { body }: SnapshotAnnouncement): string {
  const own = (path: string) => catalog.hrefs.page(path.slice(1));
  return markdownHtml(displayText(body), { headings: 1, own });
}

function firstParagraph(body: string): string {
  return body.trim().split(/\n\s*\n/, 1)[0] ?? '';
}
