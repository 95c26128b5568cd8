import type { CatalogRule } from '../config/catalog-rule.ts';
import { examineFile } from './examine-file.ts';
import type { ExaminedFile, Examination } from './examine-file.ts';
import { inParallel, readsAtOnce, READS_AT_ONCE } from './in-parallel.ts';
import type { LocationTarget } from './location-targets.ts';
import type { Permission, RulesEnforcer } from './rules.ts';
import type { TreeReader } from './tree-reader.ts';

/** A way on which a file was reached: from which configured descriptor, and what may come from there. */
export interface Arrival {
  /** Location of the descriptor that led here, `<type>:<target>`. */
  readonly origin: string;
  readonly permission: Permission;
}

/** A file with the ways on which it was reached, one for each permission. */
export interface GatheredFile extends ExaminedFile {
  readonly arrivals: readonly Arrival[];
}

const NO_RULES: readonly CatalogRule[] = [];

interface Step extends LocationTarget {
  readonly key: string;
  readonly arrival: Arrival;
}

/**
 * Reads the descriptors of all trees and whatever their Locations lead to, each file once.
 *
 * Files are sorted by the order of the trees, then by path.
 */
export async function gatherFiles(
  examination: Examination,
  rules: RulesEnforcer,
): Promise<readonly GatheredFile[]> {
  const found = new Map<string, ExaminedFile | undefined>();
  const arrivals = new Map<string, Arrival[]>();
  const order = new Map(examination.readers.map((reader, index) => [reader, index]));
  const stepTo = ({ reader, path }: LocationTarget, arrival: Arrival): Step => {
    return { reader, path, arrival, key: `${String(order.get(reader))}\n${path}` };
  };

  let steps = (await firstArrivals(examination.readers, rules)).map(({ arrival, ...file }) =>
    stepTo(file, arrival),
  );
  while (steps.length > 0) {
    const unread = new Map(steps.filter(({ key }) => !found.has(key)).map((step) => [step.key, step]));
    const examined = await inParallel(
      [...unread.values()],
      readsAtOnce(examination.readers),
      ({ reader, path }) => examineFile({ reader, path }, examination),
    );
    [...unread.keys()].forEach((key, index) => found.set(key, examined[index]));
    const next: Step[] = [];
    for (const step of steps) {
      const known = arrivals.get(step.key) ?? [];
      arrivals.set(step.key, known);
      if (known.some(({ permission }) => permission === step.arrival.permission)) continue;
      known.push(step.arrival);
      const targets = followed(found.get(step.key), step.arrival);
      for (const target of targets) next.push(stepTo(target, step.arrival));
    }
    steps = next;
  }

  const files: GatheredFile[] = [];
  for (const [key, file] of found) if (file) files.push({ ...file, arrivals: arrivals.get(key) ?? [] });
  return files.sort(
    (a, b) => (order.get(a.reader) ?? 0) - (order.get(b.reader) ?? 0) || (a.path < b.path ? -1 : 1),
  );
}

async function firstArrivals(
  readers: readonly TreeReader[],
  rules: RulesEnforcer,
): Promise<readonly (LocationTarget & { readonly arrival: Arrival })[]> {
  const lists = await inParallel(readers, READS_AT_ONCE, async (reader) => {
    const own = reader.rules ?? NO_RULES;
    return (await reader.tree.descriptors()).map((path) => {
      const origin = reader.originOf?.(path) ?? reader.tree.locationOf(path);
      return { reader, path, arrival: { origin, permission: rules.permissionOf(origin, own) } };
    });
  });
  return lists.flat();
}

/** The targets of those Locations that are allowed on the way on which they were reached. */
function followed(file: ExaminedFile | undefined, { permission }: Arrival): readonly LocationTarget[] {
  return (file?.documents ?? []).flatMap(({ accepted, targets }) =>
    accepted && targets.length > 0 && permission.allows(accepted.entity) ? targets : [],
  );
}
