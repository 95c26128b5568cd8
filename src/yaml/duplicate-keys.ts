import { isMap, isPair, isScalar, isSeq } from 'yaml';

/** A key that stands twice in one mapping, with the offsets of both. */
export interface DuplicateKey {
  readonly key: string;
  readonly first: number;
  readonly second: number;
}

/**
 * Finds keys that stand twice in one mapping, in the order of the document.
 *
 * The library's own check compares every key with every other, which a large mapping turns into hours.
 */
export function duplicateKeys(node: unknown, found: DuplicateKey[] = []): readonly DuplicateKey[] {
  if (isPair(node)) {
    duplicateKeys(node.key, found);
    duplicateKeys(node.value, found);
  } else if (isMap(node)) {
    const seen = new Map<unknown, number>();
    for (const { key } of node.items) {
      if (!isScalar(key)) continue;
      const offset = key.range?.[0] ?? 0;
      const first = seen.get(key.value);
      if (first === undefined) seen.set(key.value, offset);
      else found.push({ key: String(key.value), first, second: offset });
    }
    for (const item of node.items) duplicateKeys(item, found);
  } else if (isSeq(node)) {
    for (const item of node.items) duplicateKeys(item, found);
  }
  return found;
}
