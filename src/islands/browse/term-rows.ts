import type { CheckedTerm, ValueTest } from '../../query/index.ts';
import type { WordValues } from '../catalog/catalog-index.ts';
import type { NumberLists } from '../catalog/number-column.ts';
import { choiceRows } from './choice-rows.ts';
import { relationRows } from './relation-rows.ts';
import type { TermSources } from './term-sources.ts';

/** Marks the rows that have a value that a term asks for; negation is left to the caller. */
export function termRows({ term, field, test }: CheckedTerm, sources: TermSources): Uint8Array {
  const { index, details } = sources;
  const { words, links, tags } = index.columns;
  const none = () => new Uint8Array(index.length);
  if (term.kind === 'text') return sources.findText(term.text);
  if (field.isRelation) {
    // Any entity at all needs no comparing.
    const isAny = term.values.some(({ text, isPrefix }) => isPrefix && text === '');
    return relationRows(sources, field.name, isAny ? undefined : test);
  }
  switch (field.name) {
    case 'kind':
    case 'namespace':
    case 'type':
    case 'lifecycle':
      return wordRows(words[field.name], test);
    case 'owner':
    case 'system':
    case 'domain': {
      const { titles } = links[field.name];
      return wordRows(links[field.name], test, titles);
    }
    case 'tag':
      return listRows(tags.values, tags.rows, test);
    case 'name':
    case 'title': {
      const textOf = index[field.name];
      return textRows(index.length, textOf, test);
    }
    case 'label':
      return details ? listRows(details.labels.values, details.labels.rows, test) : none();
    case 'annotation':
      return details ? listRows(details.annotations.values, details.annotations.rows, test) : none();
    case 'description':
      return details ? textRows(index.length, details.description, test) : none();
    default:
      return choiceRows(sources, field, test);
  }
}

/** Whether a term needs the relations or the details, which are fetched when they are first asked for. */
export function needsOf({ field, term }: CheckedTerm): 'relations' | 'details' | undefined {
  if (field.isRelation) return 'relations';
  if (['label', 'annotation', 'description'].includes(field.name)) return 'details';
  if (field.name !== 'has' || term.kind !== 'field') return undefined;
  const plain = new Set(HAS_OF_INDEX);
  return term.values.every(({ text, isPrefix }) => !isPrefix && plain.has(text.toLowerCase()))
    ? undefined
    : 'relations';
}

const HAS_OF_INDEX = [
  ...['problems', 'errors', 'owner', 'system', 'domain', 'lifecycle', 'type', 'tag', 'title', 'label'],
  ...['description', 'links', 'docs', 'definition'],
];

/** Each word is compared once, however many rows have it. The empty word is none. */
function wordRows({ values, rows }: WordValues, test: ValueTest, titles?: readonly string[]): Uint8Array {
  const hits = Uint8Array.from(values, (value, number) =>
    value !== '' && test(value, titles?.[number]) ? 1 : 0,
  );
  const marked = new Uint8Array(rows.length);
  for (let row = 0; row < rows.length; row++) marked[row] = hits[rows[row] ?? 0] ?? 0;
  return marked;
}

function listRows(values: readonly string[], { numbers, starts }: NumberLists, test: ValueTest): Uint8Array {
  const hits = Uint8Array.from(values, (value) => (test(value) ? 1 : 0));
  const marked = new Uint8Array(starts.length - 1);
  for (let row = 0; row < marked.length; row++) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) if (hits[numbers[at] ?? 0]) marked[row] = 1;
  }
  return marked;
}

function textRows(length: number, textOf: (row: number) => string, test: ValueTest): Uint8Array {
  const marked = new Uint8Array(length);
  for (let row = 0; row < length; row++) if (test(textOf(row))) marked[row] = 1;
  return marked;
}
