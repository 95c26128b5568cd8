import { isMap, isPair, isScalar, isSeq } from 'yaml';

/** A key that stands twice in one mapping, with the offsets of both. */
export interface DuplicateKey {
  readonly key: string;
  readonly first: number;
  readonly second: number;
}

/**
 * Finds keys that stand twice in one mapping, in the order of the document, and stops after `most` of them.
 *
 * The library's own check compares every key with every other, which a large mapping turns into hours.
 */
export function duplicateKeys(
  node: unknown,
  most = Number.POSITIVE_INFINITY,
  found: DuplicateKey[] = [],
): readonly DuplicateKey[] {
  if (found.length >= most) return found;
  if (isPair(node)) {
    duplicateKeys(node.key, most, found);
    duplicateKeys(node.value, most, found);
  } else if (isMap(node)) {
    const seen = new Map<unknown, number>();
    for (const { key } of node.items) {
      if (!isScalar(key)) continue;
      const offset = key.range?.[0] ?? 0;
      const first = seen.get(key.value);
      if (first === undefined) seen.set(key.value, offset);
      else if (found.length < most) found.push({ key: String(key.value), first, second: offset });
    }
    for (const item of node.items) duplicateKeys(item, most, found);
  } else if (isSeq(node)) {
    for (const item of node.items) duplicateKeys(item, most, found);
  }
  return found;
}
