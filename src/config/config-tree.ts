import type { FilePlace } from '../model/provenance.ts';
import type { Problem } from '../problems/problem.ts';
import type { ValuePath, YamlDocument } from '../yaml/yaml-file.ts';
import { startsWith } from './config-path.ts';

/** Id of the config in the places of its problems. */
export const CONFIG_SOURCE = 'config';

/** One text of the config that was filled from the environment. */
export interface VariableUse {
  readonly path: ValuePath;
  readonly names: readonly string[];
  /** Present when a variable of it is not set; whoever knows what the value is for decides whether it matters. */
  readonly unset?: Problem | undefined;
}

/** Where a part of the tree was written: at `inner` of a document. */
export interface Mount {
  readonly at: ValuePath;
  readonly inner: ValuePath;
  readonly file: string;
  readonly document: YamlDocument;
}

/** A config with its includes and variables filled in, which still knows where each value was written. */
export interface ConfigTree {
  readonly value: unknown;
  readonly variables: readonly VariableUse[];
  /** What went wrong on the way. A value concerned is `null`, and its path is among `broken`. */
  readonly problems: readonly Problem[];
  readonly broken: readonly ValuePath[];
  /** The place of a value, or of its key, in the file that holds it. */
  placeOf(path: ValuePath, of?: 'key' | 'value'): FilePlace;
}

/** Finds the place of a path: in the included file nearest to it. */
export function placeIn(mounts: readonly Mount[], path: ValuePath, of: 'key' | 'value' = 'value'): FilePlace {
  let nearest: Mount | undefined;
  for (const mount of mounts) {
    const keyOfInclude = of === 'key' && mount.at.length === path.length && path.length > 0;
    if (keyOfInclude || !startsWith(path, mount.at)) continue;
    if (nearest === undefined || mount.at.length >= nearest.at.length) nearest = mount;
  }
  if (nearest === undefined) return { source: CONFIG_SOURCE, path: '', line: 1, column: 1 };
  const inner = [...nearest.inner, ...path.slice(nearest.at.length)];
  return { source: CONFIG_SOURCE, path: nearest.file, ...nearest.document.positionOf(inner, of) };
}
