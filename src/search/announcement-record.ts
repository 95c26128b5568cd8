import type { SnapshotAnnouncement } from '../snapshot/format.ts';
import { descriptionText } from '../view/description.ts';
import { displayLine } from '../view/display-text.ts';
import { segment } from '../view/segment.ts';
import { apart, joinSections } from './record-sections.ts';
import type { SearchRecord } from './search-record.ts';

const LONGEST = 6000;

/** An announcement, found by its title, its tags and its text. */
export function announcementRecord(announcement: SnapshotAnnouncement, language: string): SearchRecord {
  const { slug, title, tags, category, body } = announcement;
  const words = tags.map((tag) => displayLine(tag, 60));
  return {
    url: `announcements/${segment(slug)}/`,
    content: joinSections([
      { name: 'facts', text: displayLine(category ?? '', 60) },
      { name: 'text', text: displayLine(plainText(body), LONGEST) },
    ]),
    language,
    meta: { title: apart(displayLine(title, 200)), ...(words.length > 0 && { tags: words.join(' ') }) },
    filters: { in: ['announcement'], ...(words.length > 0 && { tag: words }) },
  };
}

/** Markdown without its signs, those of tables included. */
function plainText(body: string): string {
  return descriptionText(body)
    .replace(/^[ \t:|-]+$/gm, (line) => (line.includes('---') ? '' : line))
    .replace(/\s*\|\s*/g, ' ');
}
