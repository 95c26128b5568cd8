import type { ValuePath } from '../yaml/yaml-file.ts';

/** A path as its author would say it: `spec.dependsOn[0]`, `metadata.labels["a b"]`. */
export function formatPath(path: ValuePath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${String(step)}]`;
      if (!/^[A-Za-z0-9_$/.-]+$/.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

/** The path that a JSON pointer means in a value: digits are indexes where the value is a list. */
export function pathOfPointer(pointer: string, root: unknown): (string | number)[] {
  const path: (string | number)[] = [];
  let value = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  return path;
}

/** The value at a path, or undefined when there is none. */
export function valueAt(root: unknown, path: ValuePath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** True when the first path is the second or leads to it. */
export function isPathWithin(path: ValuePath, outer: ValuePath): boolean {
  return outer.length <= path.length && outer.every((step, index) => path[index] === step);
}
