import { isJsonObject } from '../model/json.ts';
import type { FilePlace } from '../model/provenance.ts';
import * as definitions from '../problems/definitions/announcement.ts';
import type { Problem } from '../problems/problem.ts';
import type { SnapshotAnnouncement } from '../snapshot/format.ts';
import { parseYaml, type ValuePath, type YamlDocument } from '../yaml/index.ts';
import { FIELDS, NEEDED, timeOf, type FieldName } from './announcement-fields.ts';
import { splitFrontMatter } from './front-matter.ts';

/** A Markdown file that announces something. */
export interface AnnouncementFile {
  /** Where it lies, as problems name it. */
  readonly path: string;
  readonly text: string;
}

/** What a file announces, if it can be shown, and all that is wrong with it. */
export interface ReadAnnouncement {
  readonly announcement?: SnapshotAnnouncement;
  readonly problems: readonly Problem[];
}

/** Where announcements come from, in the places of problems. */
export const ANNOUNCEMENT_SOURCE = 'announcements';

/**
 * Reads one announcement. Without a title and a date there is none; any other field that is wrong is left out.
 *
 * @param slug its address below `announcements/`
 */
export function readAnnouncement({ path, text }: AnnouncementFile, slug: string): ReadAnnouncement {
  const at: FilePlace = { source: ANNOUNCEMENT_SOURCE, path, line: 1, column: 1 };
  const parts = splitFrontMatter(text);
  if (!parts) return { problems: [definitions.frontMatterMissing.problem(undefined, { at })] };
  const { documents, faults } = parseYaml(parts.yaml);
  if (faults.length > 0) {
    const problems = faults.map(({ message, line, column }) =>
      definitions.frontMatterInvalid.problem({ reason: message }, { at: { ...at, line, column } }),
    );
    return { problems };
  }
  const [document] = documents;
  const value = document?.value ?? {};
  if (!isJsonObject(value)) {
    const reason = 'The front matter is no list of fields.';
    return { problems: [definitions.frontMatterInvalid.problem({ reason }, { at })] };
  }
  const place = (field: ValuePath, of?: 'key'): FilePlace => ({ ...at, ...positionOf(document, field, of) });
  const problems: Problem[] = [];
  const read = <Name extends FieldName>(name: Name): ReturnType<(typeof FIELDS)[Name]['read']> => {
    const { read: readValue, expected } = FIELDS[name];
    const given: unknown = value[name];
    const needed = NEEDED.includes(name);
    const found = readValue(given) as ReturnType<(typeof FIELDS)[Name]['read']>;
    if (given === undefined || given === null) {
      if (needed) problems.push(definitions.missingField.problem({ field: name }, { at }));
    } else if (found === undefined) {
      const details = { field: name, expected, needed };
      problems.push(definitions.invalidField.problem(details, { at: place([name]) }));
    }
    return found;
  };
  const known = Object.keys(FIELDS);
  for (const field of Object.keys(value).filter((name) => !known.includes(name))) {
    const unused = known.filter((name) => !Object.hasOwn(value, name));
    const subject = { at: place([field], 'key') };
    problems.push(definitions.unknownField.problem({ field, known: unused }, subject));
  }
  const title = read('title');
  const date = read('date');
  const until = read('until');
  const optional = { category: read('category'), author: read('author') };
  const [tags = [], pinned = false] = [read('tags'), read('pinned')];
  if (title === undefined || date === undefined) return { problems };
  if (until !== undefined && timeOf(until, true) <= timeOf(date)) {
    problems.push(definitions.endsBeforeStart.problem({ date, until }, { at: place(['until']) }));
  }
  const announcement: SnapshotAnnouncement = {
    slug,
    title,
    date,
    ...(until !== undefined && { until }),
    ...(optional.category !== undefined && { category: optional.category }),
    tags,
    ...(optional.author !== undefined && { author: optional.author }),
    pinned,
    body: parts.body,
  };
  return { announcement, problems };
}

function positionOf(document: YamlDocument | undefined, path: ValuePath, of?: 'key') {
  return document?.positionOf(path, of) ?? { line: 1, column: 1 };
}
