import {
  announcementTooLarge,
  duplicateAnnouncement,
  unknownAuthor,
} from '../problems/definitions/announcement.ts';
import type { Problem } from '../problems/problem.ts';
import type { SnapshotAnnouncement } from '../snapshot/format.ts';
import { timeOf } from './announcement-fields.ts';
import { ANNOUNCEMENT_SOURCE, readAnnouncement, type AnnouncementFile } from './read-announcement.ts';

/** Most characters of a file. */
const LONGEST = 20_000;

/** All announcements of a portal, and what is wrong with their files. */
export interface Announcements {
  /** Pinned first, then latest first. */
  readonly announcements: readonly SnapshotAnnouncement[];
  readonly problems: readonly Problem[];
}

/**
 * Makes announcements of files.
 *
 * @param files in the order of their names, which become addresses
 * @param isKnown whether the catalog has an entity of a reference
 */
export function assembleAnnouncements(
  files: readonly AnnouncementFile[],
  isKnown: (ref: string) => boolean,
): Announcements {
  const announcements: SnapshotAnnouncement[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const at = { source: ANNOUNCEMENT_SOURCE, path: file.path, line: 1, column: 1 };
    if (file.text.length > LONGEST) {
      problems.push(announcementTooLarge.problem({ limit: '20,000 characters' }, { at }));
      continue;
    }
    const slug = slugOf(file.path);
    if (announcements.some((other) => other.slug === slug)) {
      problems.push(duplicateAnnouncement.problem({ slug }, { at }));
      continue;
    }
    const read = readAnnouncement(file, slug);
    problems.push(...read.problems);
    if (!read.announcement) continue;
    announcements.push(read.announcement);
    const { author } = read.announcement;
    if (author !== undefined && !isKnown(author)) problems.push(unknownAuthor.problem({ author }, { at }));
  }
  return { announcements: announcements.sort(latestFirst), problems };
}

/** The name of the file says what the announcement is called in addresses; no folder is called like the feed or a page. */
function slugOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.md$/i, '')
    .replaceAll('.', '-')
    .toLowerCase();
}

function latestFirst(a: SnapshotAnnouncement, b: SnapshotAnnouncement): number {
  return (
    Number(b.pinned) - Number(a.pinned) ||
    timeOf(b.date) - timeOf(a.date) ||
    (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)
  );
}
