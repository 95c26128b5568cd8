import type { SearchableText } from '../plugin/hooks.ts';
import { displayLine } from '../view/display-text.ts';
import { apart, joinSections } from './record-sections.ts';
import type { SearchRecord } from './search-record.ts';

const LONGEST = 20_000;

/** What a plugin lets people find, as a record of the index. */
export function addedRecord(added: SearchableText, language: string): SearchRecord {
  const filters = Object.entries(added.filters ?? {}).map(([name, values]): [string, string[]] => [
    name,
    values.map((value) => displayLine(value, 120)),
  ]);
  return {
    url: added.url,
    content: joinSections([{ name: 'text', text: displayLine(added.content, LONGEST) }]),
    language,
    meta: { title: apart(displayLine(added.title, 200)) },
    filters: { ...Object.fromEntries(filters), in: [displayLine(added.kind, 60)] },
  };
}
