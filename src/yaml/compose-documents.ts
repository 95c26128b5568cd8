import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document } from 'yaml';
import type { YamlLimits } from './yaml-limits.ts';

/** A document with the range of the text that it was composed from, or the place where a limit stopped the reading. */
export interface ComposedDocument {
  /** Offsets of the document's text, without the `---` unless content stands beside it. */
  readonly start: number;
  readonly end: number;
  /** What the offsets inside `composed` count from. */
  readonly base: number;
  readonly composed?: Document.Parsed;
  readonly exceeded?: { readonly limit: ExceededLimit; readonly offset: number };
}

/** What stops the reading of a document. */
export type ExceededLimit = 'depth' | 'aliases' | 'tokens';

const ASTERISK = 42;
const NEXT_DOCUMENT = /^---(?=[ \t\r\n]|$)/gm;

/**
 * Options of every parse: the core schema of YAML 1.2 as in Backstage, with merge keys applied. Keys that stand twice are
 * found by `duplicateKeys`.
 */
export const COMPOSE_OPTIONS = {
  merge: true,
  uniqueKeys: false,
  logLevel: 'error',
  prettyErrors: false,
} as const;

/**
 * Composes the documents of a text.
 *
 * Where a document exceeds a limit, or a quote that is never closed runs on into the next one, what follows is read
 * document by document, so that none is lost with its neighbour. Offsets count from the start of the whole text.
 */
export function composeDocuments(text: string, limits: YamlLimits): readonly ComposedDocument[] {
  const { found, exceeded } = composeRange(text, 0, text.length, limits);
  const broken = found.findIndex(
    ({ start, end, composed }) => composed?.errors.length && nextMarker(text, start + 1) < end,
  );
  const documents = broken === -1 ? [...found] : found.slice(0, broken);
  let start = found[broken]?.start ?? exceeded?.documentStart ?? text.length;
  while (start < text.length) {
    const end = nextMarker(text, start + 1);
    const range = composeRange(text, start, end, limits);
    documents.push(...range.found);
    if (range.exceeded) {
      documents.push({ start: range.exceeded.documentStart, end, base: start, exceeded: range.exceeded });
    }
    start = end;
  }
  return documents;
}

/** Where the next document begins, at the offset or after it: no value may hold such a line. */
function nextMarker(text: string, offset: number): number {
  NEXT_DOCUMENT.lastIndex = offset;
  return NEXT_DOCUMENT.exec(text)?.index ?? text.length;
}

interface Exceeded {
  readonly limit: ExceededLimit;
  readonly offset: number;
  readonly documentStart: number;
}

interface Composed {
  readonly found: readonly ComposedDocument[];
  readonly exceeded?: Exceeded;
}

function composeRange(text: string, base: number, to: number, limits: YamlLimits): Composed {
  const source = text.slice(base, to);
  const found: ComposedDocument[] = [];
  const parser = new Parser();
  const composer = new Composer(COMPOSE_OPTIONS);
  const starts: number[] = [];
  const ends: number[] = [];
  const composed: Document.Parsed[] = [];
  const take = (token: CST.Token): void => {
    markDocument(token, source, starts, ends);
    composed.push(...withoutStacks(() => [...composer.next(token)]));
  };
  const finish = (end: number): void => {
    composed.push(...withoutStacks(() => [...composer.end()]));
    composed.forEach((document, index) => {
      const start = starts[index] ?? 0;
      found.push({
        start: base + start,
        end: base + Math.max(start, ends[index] ?? end),
        base,
        composed: document,
      });
    });
  };
  let aliases = 0;
  let tokens = 0;
  for (const lexeme of new Lexer().lex(source)) {
    for (const token of parser.next(lexeme)) take(token);
    const first = lexeme.charCodeAt(0);
    if (first === ASTERISK && lexeme.length > 1) aliases += 1;
    else if (lexeme === '---') aliases = tokens = 0;
    tokens += 1;
    const limit = exceededLimit({ depth: parser.stack.length - 1, aliases, tokens }, limits);
    if (limit) {
      const marker = source.lastIndexOf('\n---', parser.offset) + 1;
      finish(marker);
      const documentStart = base + (source.startsWith('---', marker) ? afterMarker(source, marker) : 0);
      return { found, exceeded: { limit, offset: base + parser.offset, documentStart } };
    }
  }
  for (const token of parser.end()) take(token);
  finish(source.length);
  return { found };
}

function exceededLimit(
  reached: Pick<YamlLimits, ExceededLimit>,
  limits: YamlLimits,
): ExceededLimit | undefined {
  return (['depth', 'aliases', 'tokens'] as const).find((limit) => reached[limit] > limits[limit]);
}

/** Runs a step of the library, whose errors are data to us: in a broken file, their stacks take most of the time. */
function withoutStacks<Result>(run: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function markDocument(token: CST.Token, source: string, starts: number[], ends: number[]): void {
  if (token.type === 'directive' || token.type === 'doc-end') {
    if (ends.length < starts.length) ends.push(token.offset);
  }
  if (token.type !== 'document') return;
  if (ends.length < starts.length) ends.push(token.offset);
  const marker = token.start.find((part) => part.type === 'doc-start');
  starts.push(marker ? afterMarker(source, marker.offset) : starts.length === 0 ? 0 : token.offset);
}

/** The line after a `---`, or the marker itself when more than a comment stands on its line. */
function afterMarker(source: string, marker: number): number {
  const newline = source.indexOf('\n', marker);
  const line = source.slice(marker + 3, newline === -1 ? source.length : newline);
  if (!/^[ \t]*(#.*)?\r?$/.test(line)) return marker;
  return newline === -1 ? source.length : newline + 1;
}
