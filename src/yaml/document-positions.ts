import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { COMPOSE_OPTIONS } from './compose-documents.ts';
import { findInLines } from './line-positions.ts';
import { indexLines } from './line-index.ts';
import type { Position, ValuePath } from './yaml-file.ts';

/** Finds the place of a value, or of its key, in a document's text; the nearest existing parent otherwise. */
export type FindPosition = (path: ValuePath, of?: 'key' | 'value') => Position;

/** Makes places in the text of one document findable, whose first line is `firstLine` of its file. */
export function findPositions(text: string, firstLine: number): FindPosition {
  const isPlain = !/[\t\r]/.test(text);
  let lines: readonly string[] | undefined;
  let parsed: FindPosition | undefined;
  return (path, of = 'value') => {
    lines ??= isPlain ? text.split('\n') : [];
    const place = findInLines(lines, firstLine, path, of);
    if (place) return place;
    parsed ??= parsePositions(text, firstLine);
    return parsed(path, of);
  };
}

/** Parses the text to find places in it. */
export function parsePositions(text: string, firstLine: number): FindPosition {
  const documents = parseAllDocuments(text, COMPOSE_OPTIONS);
  const document = 'empty' in documents ? undefined : documents[0];
  const lines = indexLines(text, firstLine);
  return (path, of = 'value') => lines.positionAt(document ? offsetOf(document, path, of) : 0);
}

function offsetOf(document: Document.Parsed, path: ValuePath, of: 'key' | 'value'): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    const wantsKey = of === 'key' && index === path.length - 1;
    const found = isMap(node) ? pairOf(node.items, step) : undefined;
    if (found) {
      const key = found.key as Node;
      node = found.value as Node | null;
      offset = (wantsKey || isBlank(node) ? key : node)?.range?.[0] ?? offset;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step]) {
      node = node.items[step] as Node;
      offset = node.range?.[0] ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function pairOf(items: readonly Pair[], step: string | number): Pair | undefined {
  const name = String(step);
  return items.find(({ key }) => isScalar(key) && textOf(key.value) === name);
}

/** A value that was left out has no place of its own worth pointing at. */
function isBlank(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null && !node.source);
}

/** The text that a key has in plain data. */
function textOf(key: unknown): string {
  if (typeof key === 'string') return key;
  return key === null || key === undefined ? '' : JSON.stringify(key);
}
