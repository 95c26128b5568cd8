import { wordsOf } from './fold-text.ts';
import { matchValue, valuesAt, type Manner, type PreparedColumn } from './jump-column.ts';
import { matchStarts, type Term } from './match-term.ts';

/** Why a row was found: where a term of the query fits best. */
export interface JumpReason {
  /** `name`, or the name of a column. */
  readonly field: string;
  /** Of a column, the value that fits. */
  readonly value: string;
  /** What was typed, or what it was taken for. */
  readonly term: string;
  readonly manner: Manner | 'starts' | 'initials';
}

/** A term with the words that mean the same. */
export interface Meaning {
  readonly term: Term;
  readonly synonyms: readonly Term[];
}

/** Says for each term where it fits a row best. For the few rows that are shown. */
export function explainRow(
  row: number,
  meanings: readonly Meaning[],
  name: string,
  title: string,
  columns: readonly PreparedColumn[],
): readonly JumpReason[] {
  const lists = name === title ? [wordsOf(name)] : [wordsOf(title), wordsOf(name)];
  return meanings.flatMap((meaning) => {
    const tries = [
      ...attempt(row, meaning.term, 'plain', lists, columns),
      ...meaning.synonyms.flatMap((term) => attempt(row, term, 'synonym', lists, columns)),
    ];
    const found = tries.length > 0 ? tries : attempt(row, meaning.term, 'near', lists, columns);
    const [best] = [...found].sort((a, b) => b.quality - a.quality);
    return best ? [best.reason] : [];
  });
}

interface Try {
  readonly quality: number;
  readonly reason: JumpReason;
}

function attempt(
  row: number,
  term: Term,
  manner: Manner,
  lists: readonly (readonly string[])[],
  columns: readonly PreparedColumn[],
): Try[] {
  const tries: Try[] = [];
  const name = (quality: number, how: JumpReason['manner']) =>
    tries.push({ quality, reason: { field: 'name', value: '', term: term.text, manner: how } });
  const worth = manner === 'synonym' ? 0.62 : 1;
  for (const words of lists) {
    const joined = words.length > 1 ? [...words, words.join('')] : words;
    const match = matchValue(joined, term, manner);
    if (match) name(match.quality * worth, manner);
    const initials = words.map((word) => word.charAt(0)).join('');
    if (manner === 'plain' && initials.length > 1 && initials.startsWith(term.text)) name(0.6, 'initials');
    if (manner === 'near' && matchStarts(term.text, words)) name(0.58, 'starts');
  }
  for (const { column, words } of columns) {
    for (const value of valuesAt(column, row)) {
      const match = matchValue(words[value] ?? [], term, manner);
      if (!match) continue;
      const reason = { field: column.name, value: column.values[value] ?? '', term: term.text, manner };
      tries.push({ quality: match.quality * worth * column.weight, reason });
    }
  }
  return tries;
}
