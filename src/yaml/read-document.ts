import { isAlias, isMap, isScalar, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import type { ComposedDocument } from './compose-documents.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import type { DuplicateKey } from './duplicate-keys.ts';
import { expandedSize } from './expanded-size.ts';
import { faultMessage } from './fault-message.ts';
import { removeForbiddenKeys } from './forbidden-key.ts';
import type { LineIndex } from './line-index.ts';
import { trimBlankLines } from './trim-blank-lines.ts';
import type { Position, YamlDocumentData, YamlFault } from './yaml-file.ts';
import type { YamlLimits } from './yaml-limits.ts';

/** Mistakes of one document that are told: a file of broken quotes would otherwise fill the catalog with problems. */
const MOST_FAULTS = 100;

interface DocumentInput {
  readonly document: ComposedDocument;
  readonly text: string;
  readonly lines: LineIndex;
  readonly limits: YamlLimits;
}

/** Turns a composed document into plain data with its faults and warnings. */
export function readDocument({ document, text, lines, limits }: DocumentInput): YamlDocumentData {
  const { start, end } = trimBlankLines(text, document.start, document.end);
  const place = {
    line: lines.positionAt(start).line,
    endLine: lines.positionAt(Math.max(start, end - 1)).line,
    text: text.slice(start, end),
  };
  const { composed, exceeded } = document;
  if (exceeded || !composed) {
    const faults = exceeded ? [limitFault(exceeded, limits, lines)] : [];
    return { value: exceeded ? undefined : null, faults, warnings: [], ...place };
  }
  const at = (offset: number): Position => lines.positionAt(document.base + offset);
  const warnings = composed.warnings.slice(0, MOST_FAULTS).flatMap((warning) => unknownTag(warning, at));
  const offsetOf = faultOffsets(composed);
  const faults = firstAtEachPlace([
    ...composed.errors.slice(0, MOST_FAULTS + 1).map((error) => ({
      code: 'syntax' as const,
      message: faultMessage(error),
      ...at(Math.min(offsetOf(error), Math.max(start, end - 1) - document.base)),
    })),
    ...duplicateKeys(composed.contents, MOST_FAULTS + 1).map((duplicate) => duplicateFault(duplicate, at)),
  ]);
  if (faults.length > 0) return { value: undefined, faults, warnings, ...place };
  if (expandedSize(composed) > limits.expanded) {
    const fault = conversionFault(undefined, composed, at);
    return { value: undefined, faults: [fault], warnings, ...place };
  }
  try {
    const value: unknown = composed.toJSON();
    if (!place.text.includes('__proto__')) return { value, faults, warnings, ...place };
    const forbidden = removeForbiddenKeys(value);
    const remark = {
      code: 'forbidden-key',
      message: 'The key "__proto__" was left out: it is not safe to carry on.',
    } as const;
    return {
      value,
      faults,
      warnings: forbidden
        ? [...warnings, { ...remark, ...at(text.indexOf('__proto__', start) - document.base) }]
        : warnings,
      ...place,
    };
  } catch (error) {
    return { value: undefined, faults: [conversionFault(error, composed, at)], warnings, ...place };
  }
}

/** Finds where a fault is best shown: a quote that is never closed where it opens, anything else where it was noticed. */
function faultOffsets(document: Document): (error: YAMLError) => number {
  let quotes: number[] | undefined;
  return (error) => {
    const [noticed] = error.pos;
    if (error.code !== 'MISSING_CHAR' || !error.message.includes('quote')) return noticed;
    quotes ??= quoteOffsets(document);
    return quotes.findLast((offset) => offset < noticed) ?? noticed;
  };
}

/** Where quoted texts open, in the order of the document. */
function quoteOffsets(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range) offsets.push(range[0]);
    },
  });
  return offsets;
}

type At = (offset: number) => Position;

function limitFault(
  { limit, offset }: NonNullable<ComposedDocument['exceeded']>,
  limits: YamlLimits,
  lines: LineIndex,
): YamlFault {
  const messages = {
    depth: `Mappings and lists are nested more than ${count(limits.depth)} levels deep here.`,
    aliases: `The document uses more than ${count(limits.aliases)} aliases ("*name").`,
    tokens: `The document goes on here after more than ${count(limits.tokens)} words and signs.`,
  } as const;
  const codes = { depth: 'too-deep', aliases: 'too-many-aliases', tokens: 'too-large' } as const;
  return { code: codes[limit], message: messages[limit], ...lines.positionAt(offset) };
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}

/** The remark on an unknown tag. Other warnings are of directives that nobody knows; they change nothing. */
function unknownTag(warning: YAMLError, at: At): readonly YamlFault[] {
  const tag = /^Unresolved tag: (.*)$/.exec(warning.message)?.[1];
  if (tag === undefined) return [];
  const message = `The tag "${tag}" means nothing to a catalog; its value was read without it.`;
  return [{ code: 'unknown-tag', message, ...at(warning.pos[0]) }];
}

function duplicateFault({ key, first, second }: DuplicateKey, at: At): YamlFault {
  const place = at(second);
  const message = `The key "${key}" stands twice in one mapping: first on line ${String(at(first).line)}, again on line ${String(place.line)}.`;
  return { code: 'duplicate-key', message, ...place };
}

/** One mistake often breaks several rules at once: the first that the library names is told. */
function firstAtEachPlace(faults: readonly YamlFault[]): readonly YamlFault[] {
  const told = new Set<string>();
  const first = faults.filter(({ line, column }) => {
    const place = `${String(line)}:${String(column)}`;
    return !told.has(place) && told.add(place);
  });
  const next = first[MOST_FAULTS];
  if (!next) return first;
  const message = `This document has more mistakes; only the first ${String(MOST_FAULTS)} are told.`;
  return [...first.slice(0, MOST_FAULTS), { ...next, message }];
}

const TOO_MANY = {
  code: 'too-many-aliases',
  message: 'Aliases in this document repeat each other so often that its content would fill the memory.',
} as const;

/** Why a well-formed document has no plain value: its aliases or merge keys lead nowhere or to too much. */
function conversionFault(error: unknown, document: Document, at: At): YamlFault {
  const said = error instanceof Error ? error.message : String(error);
  const unresolved = /^Unresolved alias .*: (.*)$/.exec(said)?.[1];
  let offset = document.range?.[0] ?? 0;
  visit(document, {
    Alias(_, alias) {
      if (unresolved !== undefined && alias.source !== unresolved) return undefined;
      offset = alias.range?.[0] ?? offset;
      return visit.BREAK;
    },
    Pair(_, { key, value }) {
      if (!said.startsWith('Merge sources') || !isScalar(key) || key.source !== '<<') return undefined;
      if (isMap(value) || isAlias(value)) return undefined;
      offset = key.range?.[0] ?? offset;
      return visit.BREAK;
    },
  });
  const place = at(offset);
  if (unresolved !== undefined) {
    const message = `The alias "*${unresolved}" names no anchor; "&${unresolved}" must stand before it in the same document.`;
    return { code: 'unresolved-alias', message, ...place };
  }
  if (said.startsWith('Merge sources')) {
    return {
      code: 'syntax',
      message: 'A merge key ("<<") takes a mapping, or a list of mappings.',
      ...place,
    };
  }
  return { ...TOO_MANY, ...place };
}
