import type { SourceTree } from '../plugin/source.ts';

/** Files that are read at the same time. */
export const READS_AT_ONCE = 32;
/** The same where a source gathers what is asked for at a time into few requests. */
const WIDE_READS_AT_ONCE = 500;

/** How many files of these trees are read at the same time. */
export function readsAtOnce(trees: readonly { readonly tree: SourceTree }[]): number {
  return trees.some(({ tree }) => tree.isWide === true) ? WIDE_READS_AT_ONCE : READS_AT_ONCE;
}

/** Runs a job for each item, at most `limit` at a time; the results are in the order of the items. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  limit: number,
  job: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await job(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return results;
}
