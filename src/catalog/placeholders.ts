import { isJsonObject } from '../model/json.ts';
import type { JsonObject } from '../model/json.ts';
import {
  placeholderMissing,
  placeholderOutside,
  placeholderUnreadable,
  placeholderValue,
} from '../problems/definitions/catalog-files.ts';
import type { ValuePath } from '../yaml/yaml-file.ts';
import { rejection } from './finding.ts';
import type { Finding } from './finding.ts';
import { readPlaceholderFile } from './placeholder-file.ts';
import { isSameRepository, targetPath } from './target-path.ts';
import type { TreeReader } from './tree-reader.ts';
import { formatPath } from './value-path.ts';
import { describeValue, shorten } from './value-words.ts';

/** A document with its placeholders replaced. */
export interface ResolvedValue {
  readonly value: JsonObject;
  readonly findings: readonly Finding[];
}

/** The file that placeholders stand in. */
export interface PlaceholderOrigin {
  readonly reader: TreeReader;
  readonly path: string;
  /** Told of every file that a placeholder names, whether it exists or not. */
  readonly onUse: (path: string) => void;
}

const KEYS = ['$text', '$json', '$yaml'] as const;
type PlaceholderKey = (typeof KEYS)[number];

/** True when a document's text may hold placeholders. */
export function mayHavePlaceholders(text: string): boolean {
  return KEYS.some((key) => text.includes(key));
}

/**
 * Replaces `{ $text: file }`, `{ $json: file }` and `{ $yaml: file }` by what the files hold.
 *
 * As in Backstage, a mapping is a placeholder when that key is its only one; a mapping with another key that starts
 * with `$` is left alone with all it holds; what was read is not searched for placeholders again. Files come from the
 * descriptor's own repository only. A placeholder that fails stays as it is.
 */
export async function resolvePlaceholders(
  value: JsonObject,
  file: PlaceholderOrigin,
): Promise<ResolvedValue> {
  const findings: Finding[] = [];
  const visit = async (node: unknown, path: ValuePath): Promise<unknown> => {
    if (Array.isArray(node)) {
      return Promise.all(node.map((item, index) => visit(item, [...path, index])));
    }
    if (!isJsonObject(node)) return node;
    const entries = Object.entries(node);
    if (!entries.some(([key]) => key.startsWith('$'))) {
      const visited = entries.map(async ([key, child]) => [key, await visit(child, [...path, key])] as const);
      return Object.fromEntries(await Promise.all(visited));
    }
    const [key, target] = entries[0] ?? [];
    if (entries.length !== 1 || !isPlaceholderKey(key)) return node;
    const read = await readTarget(key, target, path);
    if ('finding' in read) findings.push(read.finding);
    return 'finding' in read ? node : read.value;
  };
  const readTarget = async (
    key: PlaceholderKey,
    target: unknown,
    path: ValuePath,
  ): Promise<{ value: unknown } | { finding: Finding }> => {
    const where = formatPath(path);
    const place = { path: [...path, key] };
    if (typeof target !== 'string') {
      const details = { where, key, actual: describeValue(target) };
      return { finding: rejection(placeholderValue, details, place) };
    }
    const named = { where, key, target: shorten(target) };
    const inTree = targetPath(file.reader.tree, file.path, target);
    // Whoever writes a descriptor need not be one who may read what the portal's token may.
    const isOwn = inTree !== undefined && isSameRepository(file.reader.tree, file.path, inTree);
    if (!isOwn) return { finding: rejection(placeholderOutside, named, place) };
    file.onUse(inTree);
    const bytes = await file.reader.read(inTree);
    if (bytes === undefined) {
      return { finding: rejection(placeholderMissing, { ...named, path: inTree }, place) };
    }
    const read = readPlaceholderFile(key, bytes);
    if ('value' in read) return read;
    return { finding: rejection(placeholderUnreadable, { ...named, reason: read.reason }, place) };
  };
  const resolved = await visit(value, []);
  return { value: isJsonObject(resolved) ? resolved : value, findings };
}

function isPlaceholderKey(key: string | undefined): key is PlaceholderKey {
  return KEYS.some((known) => known === key);
}
