import { isJsonObject } from '../model/json.ts';
import { PUBLISHED_FORMAT } from './published-catalog.ts';
import type { PublishedCatalog } from './published-catalog.ts';

const LISTS = ['kinds', 'relationPairs', 'rules', 'processors', 'sources', 'entities'] as const;

/** What a portal published, or why it cannot be used: the end of a sentence. */
export type ReadPublished = { readonly catalog: PublishedCatalog } | { readonly reason: string };

/**
 * Reads the text of `api/catalog/validation.json`. The portal is trusted to be the reader's own, but an answer may be
 * something else: the page of a sign-in, a file cut off, the format of another version.
 */
export function readPublished(text: string): ReadPublished {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const isPage = /^\s*</.test(text);
    return {
      reason: isPage
        ? 'it answered with a page in place of data, as a sign-in does'
        : 'its data is not JSON, or was cut off',
    };
  }
  if (!isJsonObject(value)) return { reason: 'its data is not that of a portal' };
  const { format } = value;
  if (format !== PUBLISHED_FORMAT) {
    return {
      reason:
        typeof format === 'number'
          ? `its data has format ${String(format)}, and this version reads format ${String(PUBLISHED_FORMAT)}`
          : 'its data is not that of a portal',
    };
  }
  if (!LISTS.every((key) => Array.isArray(value[key])) || !isJsonObject(value['levels'])) {
    return { reason: 'its data is incomplete' };
  }
  // What a portal of this format wrote; its parts are not looked at again.
  return { catalog: value as unknown as PublishedCatalog };
}
