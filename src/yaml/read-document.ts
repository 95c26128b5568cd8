import { isAlias, isMap, isScalar, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import type { ComposedDocument } from './compose-documents.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import type { DuplicateKey } from './duplicate-keys.ts';
import { faultMessage } from './fault-message.ts';
import { removeForbiddenKeys } from './forbidden-key.ts';
import type { LineIndex } from './line-index.ts';
import { trimBlankLines } from './trim-blank-lines.ts';
import type { Position, YamlDocumentData, YamlFault } from './yaml-file.ts';
import type { YamlLimits } from './yaml-limits.ts';

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
  const warnings = composed.warnings.flatMap((warning) => unknownTag(warning, at));
  const faults = firstAtEachPlace([
    ...composed.errors.map((error) => ({
      code: 'syntax' as const,
      message: faultMessage(error),
      ...at(Math.min(faultOffset(error, composed), Math.max(start, end - 1) - document.base)),
    })),
    ...duplicateKeys(composed.contents).map((duplicate) => duplicateFault(duplicate, at)),
  ]);
  if (faults.length > 0) return { value: undefined, faults, warnings, ...place };
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

/** Where a fault is best shown: a quote that is never closed where it opens, anything else where it was noticed. */
function faultOffset(error: YAMLError, document: Document): number {
  const [noticed] = error.pos;
  if (error.code !== 'MISSING_CHAR' || !error.message.includes('quote')) return noticed;
  let offset = noticed;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] < noticed) [offset] = range;
    },
  });
  return offset;
}

type At = (offset: number) => Position;

function limitFault(
  { limit, offset }: NonNullable<ComposedDocument['exceeded']>,
  limits: YamlLimits,
  lines: LineIndex,
): YamlFault {
  return limit === 'depth'
    ? {
        code: 'too-deep',
        message: `Mappings and lists are nested more than ${String(limits.depth)} levels deep here.`,
        ...lines.positionAt(offset),
      }
    : {
        code: 'too-many-aliases',
        message: `The document uses more than ${limits.aliases.toLocaleString('en-US')} aliases ("*name").`,
        ...lines.positionAt(offset),
      };
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
  return faults.filter(({ line, column }) => {
    const place = `${String(line)}:${String(column)}`;
    return !told.has(place) && told.add(place);
  });
}

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
  const message =
    'Aliases in this document repeat each other so often that its content would fill the memory.';
  return { code: 'too-many-aliases', message, ...place };
}
