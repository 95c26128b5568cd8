import { isJsonObject } from '../model/json.ts';
import type { JsonObject } from '../model/json.ts';
import {
  locationTargetGlob,
  locationTargetMissing,
  locationTargetOutside,
  locationType,
} from '../problems/definitions/catalog-files.ts';
import type { ValuePath } from '../yaml/yaml-file.ts';
import { remark } from './finding.ts';
import type { Finding } from './finding.ts';
import { isTameGlob } from './glob-limits.ts';
import { inParallel, readsAtOnce } from './in-parallel.ts';
import { isAbsoluteTarget, targetPath } from './target-path.ts';
import type { TreeReader } from './tree-reader.ts';
import { formatPath } from './value-path.ts';
import { shorten } from './value-words.ts';

/** A file that a Location leads to. */
export interface LocationTarget {
  readonly reader: TreeReader;
  readonly path: string;
}

/** Where a Location leads, and the targets that lead nowhere. */
export interface LocationTargets {
  readonly targets: readonly LocationTarget[];
  readonly findings: readonly Finding[];
}

const TYPES = ['url', 'file'];

/**
 * Finds the files that a Location entity names: relative to its own file, by address in whichever tree knows it, or by
 * a glob over a tree. Existence is checked for globs only; a single file is found missing when it is read.
 */
export async function findLocationTargets(
  entity: JsonObject,
  file: LocationTarget,
  readers: readonly TreeReader[],
): Promise<LocationTargets> {
  const spec = isJsonObject(entity['spec']) ? entity['spec'] : {};
  const { type, presence } = spec;
  if (typeof type === 'string' && !TYPES.includes(type)) {
    return {
      targets: [],
      findings: [remark(locationType, { type, allowed: TYPES }, { path: ['spec', 'type'] })],
    };
  }
  const read = await inParallel(
    writtenTargets(spec),
    readsAtOnce(readers),
    async ({ target, path }): Promise<LocationTargets> => {
      const details = { where: formatPath(path), target: shorten(target) };
      const found = locate(target, file, readers);
      if (!found) return { targets: [], findings: [remark(locationTargetOutside, details, { path })] };
      if (isGlob(found.path) && !isTameGlob(found.path)) {
        return { targets: [], findings: [remark(locationTargetGlob, details, { path })] };
      }
      const targets = await expand(found);
      const isMissing = targets.length === 0 && presence !== 'optional';
      return { targets, findings: isMissing ? [remark(locationTargetMissing, details, { path })] : [] };
    },
  );
  return {
    targets: read.flatMap(({ targets }) => targets),
    findings: read.flatMap(({ findings }) => findings),
  };
}

function writtenTargets(spec: JsonObject): readonly { target: string; path: ValuePath }[] {
  const { target, targets } = spec;
  const written: { target: string; path: ValuePath }[] = [];
  if (typeof target === 'string') written.push({ target, path: ['spec', 'target'] });
  if (Array.isArray(targets)) {
    for (const [index, one] of targets.entries()) {
      if (typeof one === 'string') written.push({ target: one, path: ['spec', 'targets', index] });
    }
  }
  return written;
}

function locate(
  target: string,
  file: LocationTarget,
  readers: readonly TreeReader[],
): LocationTarget | undefined {
  const own = targetPath(file.reader.tree, file.path, target);
  if (own !== undefined) return { reader: file.reader, path: own };
  if (!isAbsoluteTarget(target) && !target.startsWith('/')) return undefined;
  const absolute = isAbsoluteTarget(target) ? target : `file:${target}`;
  for (const reader of readers) {
    const path = reader.tree.pathOf(absolute);
    if (path !== undefined) return { reader, path };
  }
  return undefined;
}

async function expand(found: LocationTarget): Promise<readonly LocationTarget[]> {
  if (isGlob(found.path)) {
    const paths = await found.reader.tree.glob(found.path);
    return paths.map((path) => ({ reader: found.reader, path }));
  }
  return (await found.reader.has(found.path)) ? [found] : [];
}

function isGlob(path: string): boolean {
  return /[*?]/.test(path);
}
