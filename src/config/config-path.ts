import type { ValuePath } from '../yaml/yaml-file.ts';

/** A path in the words of a config's author: `sources[0].with.path`; `the config` for the whole. */
export function formatPath(path: ValuePath): string {
  if (path.length === 0) return 'the config';
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      const plain = /^[\w-]+$/.test(step) ? `.${step}` : `["${step}"]`;
      return index === 0 ? plain.replace(/^\./, '') : plain;
    })
    .join('');
}

/** The value at a path, or undefined where there is none. */
export function valueAt(root: unknown, path: ValuePath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined;
  }
  return value;
}

/** Reads a JSON pointer into a path; steps into arrays of `root` become numbers. */
export function parsePointer(pointer: string, root: unknown): ValuePath {
  const path: (string | number)[] = [];
  if (pointer === '') return path;
  for (const encoded of pointer.slice(1).split('/')) {
    const step = encoded.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(valueAt(root, path)) ? Number(step) : step);
  }
  return path;
}

/** True when `path` is `start` or lies below it. */
export function startsWith(path: ValuePath, start: ValuePath): boolean {
  return start.every((step, index) => path[index] === step);
}
