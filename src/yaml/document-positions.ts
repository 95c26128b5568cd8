import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { COMPOSE_OPTIONS } from './compose-documents.ts';
import { findInLines } from './line-positions.ts';
import { indexLines } from './line-index.ts';
import type { Position, ValuePath } from './yaml-file.ts';

/** Finds the place of a value, or of its key, in a document's text; the nearest existing parent otherwise. */
export type FindPosition = (path: ValuePath, of?: 'key' | 'value') => Position;

/** Looking at the lines starts from the first one each time; past this many questions, one parse answers sooner. */
const MOST_SEARCHES = 50;

/** Makes places in the text of one document findable, whose first line is `firstLine` of its file. */
export function findPositions(text: string, firstLine: number): FindPosition {
  const isPlain = !/[\t\r]/.test(text);
  let lines: readonly string[] | undefined;
  let parsed: FindPosition | undefined;
  let searches = 0;
  return (path, of = 'value') => {
    if (searches < MOST_SEARCHES) {
      searches += 1;
      lines ??= isPlain ? text.split('\n') : [];
      const place = findInLines(lines, firstLine, path, of);
      if (place) return place;
    }
    parsed ??= parsePositions(text, firstLine);
    return parsed(path, of);
  };
}

/** Parses the text to find places in it. */
export function parsePositions(text: string, firstLine: number): FindPosition {
  const documents = parseAllDocuments(text, COMPOSE_OPTIONS);
  const document = 'empty' in documents ? undefined : documents[0];
  const lines = indexLines(text, firstLine);
  const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairOf = (map: YAMLMap, step: string | number): Pair | undefined => {
    const index = indexes.get(map) ?? indexPairs(map.items);
    indexes.set(map, index);
    return index.get(String(step));
  };
  return (path, of = 'value') => lines.positionAt(document ? offsetOf(document, path, of, pairOf) : 0);
}

function offsetOf(
  document: Document.Parsed,
  path: ValuePath,
  of: 'key' | 'value',
  pairOf: (map: YAMLMap, step: string | number) => Pair | undefined,
): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    const wantsKey = of === 'key' && index === path.length - 1;
    const found = isMap(node) ? pairOf(node, step) : undefined;
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

/** The pairs of a mapping by the names that their keys have in plain data. */
function indexPairs(items: readonly Pair[]): ReadonlyMap<string, Pair> {
  const index = new Map<string, Pair>();
  for (const item of items) {
    const name = isScalar(item.key) ? textOf(item.key.value) : undefined;
    if (name !== undefined && !index.has(name)) index.set(name, item);
  }
  return index;
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
