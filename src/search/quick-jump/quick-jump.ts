import { explainRow, type JumpReason, type Meaning } from './explain-row.ts';
import { foldText, wordsOf } from './fold-text.ts';
import { matchValue, prepareColumn, scoreColumn, type JumpColumn } from './jump-column.ts';
import { createTerm } from './match-term.ts';
import { scoreNames, scoreNearNames } from './score-names.ts';
import { suggestQuery } from './suggest-query.ts';
import { topRows } from './top-rows.ts';
import { indexWords } from './word-index.ts';

/** What quick-jump finds: rows with a name, a title and words of other columns. */
export interface JumpSource {
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly columns: readonly JumpColumn[];
}

export interface JumpResult {
  readonly row: number;
  /** Above 0; results of two sources compare. */
  readonly score: number;
  /** Has a word only nearly, or one word not at all. */
  readonly loose: boolean;
  readonly reasons: readonly JumpReason[];
}

/** The best rows, and how many there are in all. */
export interface JumpResults {
  readonly results: readonly JumpResult[];
  readonly total: number;
}

export interface JumpQuery {
  readonly limit: number;
  /** What a row is worth besides, about -0.3 to 0.3: its kind, whether it is the reader's. */
  readonly worth?: (row: number) => number;
}

export interface QuickJump {
  /** The best rows for what was typed, best first; none for an empty query. */
  readonly find: (query: string, options: JumpQuery) => JumpResults;
  /** What was probably meant where a word of a query is in no name and no column. */
  readonly suggest: (query: string) => string | undefined;
}

const MAX_TERMS = 8;
/** What a word counts that means the same as what was typed. */
const SYNONYM = 0.62;
/** From this score on, a term accounts for a word of the name. */
const COVERS = 0.66;

/**
 * Finds rows while somebody types. Every term must fit: the name or title (whole, beginning of a word, initials,
 * inside, mistyped), or a column such as owner or tag.
 *
 * @param synonyms lists of words that mean the same to those who search
 * @param fillers words that need not fit when there are others: `of`, `the`
 */
export function createQuickJump(
  { names, titles, columns }: JumpSource,
  synonyms: readonly (readonly string[])[] = [],
  fillers: readonly string[] = [],
): QuickJump {
  const index = indexWords(names, titles);
  const prepared = columns.map(prepareColumn);
  const others = synonymsOf(synonyms);
  const count = names.length;
  const best = new Float32Array(count);

  /** Fills `best` with what each row makes of one term; counts in `covered` where its name has it. */
  const scoreTerm = ({ term, synonyms: same }: Meaning, covered: Uint8Array): void => {
    best.fill(0);
    let strong = scoreNames(index, term, best);
    for (const other of same) scoreNames(index, other, best, SYNONYM);
    for (let row = 0; row < count; row++) {
      if ((best[row] ?? 0) > COVERS) covered[row] = (covered[row] ?? 0) + 1;
    }
    for (const column of prepared) {
      strong = scoreColumn(column, term, best, 'plain') || strong;
      for (const other of same) strong = scoreColumn(column, other, best, 'synonym', SYNONYM) || strong;
    }
    if (strong) return;
    scoreNearNames(index, term, best);
    for (const column of prepared) scoreColumn(column, term, best, 'near');
  };

  const find: QuickJump['find'] = (query, { limit, worth }) => {
    const words = wordsOf(query).slice(0, MAX_TERMS);
    const telling = words.filter((word) => !fillers.includes(word));
    const meanings = [...new Set(telling.length > 0 ? telling : words)].map((text) => ({
      term: createTerm(text),
      synonyms: (others.get(text) ?? []).map(createTerm),
    }));
    if (meanings.length === 0) return { results: [], total: 0 };
    const scores = new Float32Array(count);
    const covered = new Uint8Array(count);
    const fitted = new Uint8Array(count);
    for (const meaning of meanings) {
      scoreTerm(meaning, covered);
      for (let row = 0; row < count; row++) {
        const score = best[row] ?? 0;
        if (score === 0) continue;
        scores[row] = (scores[row] ?? 0) + score;
        fitted[row] = (fitted[row] ?? 0) + 1;
      }
    }
    const needed = neededTerms(fitted, meanings.length);
    let total = 0;
    for (let row = 0; row < count; row++) {
      if ((fitted[row] ?? 0) < needed) {
        scores[row] = 0;
        continue;
      }
      total++;
      const coverage = Math.min(1, (covered[row] ?? 0) / Math.max(1, index.lengths[row] ?? 1));
      scores[row] = 1 + (scores[row] ?? 0) / meanings.length + 0.25 * coverage + (worth?.(row) ?? 0);
    }
    const whole = words.join('');
    const results = topRows(scores, Math.max(limit * 2, 40))
      .map((row) => ({ row, score: (scores[row] ?? 0) + wholeBonus([names[row], titles[row]], whole) }))
      .sort((a, b) => b.score - a.score || a.row - b.row)
      .slice(0, limit)
      .map(({ row, score }) => {
        const reasons = explainRow(row, meanings, names[row] ?? '', titles[row] ?? '', prepared);
        const loose = needed < meanings.length || reasons.some(({ manner }) => manner === 'near');
        return { row, score, loose, reasons };
      });
    return { total, results };
  };
  const suggest = (query: string) => {
    const inColumn = (word: string) => {
      const term = createTerm(word);
      return prepared.some(({ words }) => words.some((list) => matchValue(list, term, 'plain')));
    };
    return suggestQuery(index, query, inColumn);
  };
  return { find, suggest };
}

/** How many words a row must have: all, or all but one of three or more when no row has all. */
function neededTerms(fitted: Uint8Array, terms: number): number {
  return terms < 3 || fitted.includes(terms) ? terms : terms - 1;
}

/** More for a name or title that is, or begins with, all that was typed. */
function wholeBonus(candidates: readonly (string | undefined)[], whole: string): number {
  const joined = candidates.map((candidate = '') => wordsOf(candidate).join(''));
  if (joined.includes(whole)) return 0.4;
  return joined.some((candidate) => candidate.startsWith(whole)) ? 0.12 : 0;
}

function synonymsOf(lists: readonly (readonly string[])[]): Map<string, string[]> {
  const synonyms = new Map<string, string[]>();
  for (const list of lists) {
    const folded = list.map(foldText);
    for (const word of folded) {
      synonyms.set(word, [...(synonyms.get(word) ?? []), ...folded.filter((other) => other !== word)]);
    }
  }
  return synonyms;
}
