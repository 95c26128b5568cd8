import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Document, Node } from 'yaml';

/** What a value costs beside its text. */
const NODE = 8;

/**
 * Roughly the characters of a document once each alias and merge key is replaced by what it stands for, found without
 * replacing any: a small file may stand for more than fits into memory.
 */
export function expandedSize(document: Document): number {
  const anchors = new Map<string, number>();
  const sizeOf = (node: Node | null): number => {
    if (isAlias(node)) return NODE + (anchors.get(node.source) ?? 0);
    let size = NODE;
    if (isScalar(node)) size += node.source?.length ?? 0;
    else if (isSeq(node)) for (const item of node.items) size += partSize(item);
    else if (isMap(node)) for (const { key, value } of node.items) size += partSize(key) + partSize(value);
    if (isNode(node) && !isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, size);
    return size;
  };
  const partSize = (part: unknown): number => (isNode(part) ? sizeOf(part) : NODE);
  return sizeOf(document.contents);
}
