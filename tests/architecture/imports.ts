import { posix } from 'node:path';
import ts from 'typescript';
import { scriptOf, type SourceFile } from './source-file.ts';

/** One import or re-export of a file. */
export interface Import {
  readonly from: string;
  /** Path in the project for a relative import, the specifier as written otherwise. */
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Every import of a file: static, dynamic, re-exported and type-only ones. */
export function importsOf(file: SourceFile): Import[] {
  const script = scriptOf(file);
  return ts.preProcessFile(script, true, true).importedFiles.map(({ fileName, pos }) => {
    const before = script.slice(0, pos);
    const statement = before.slice(Math.max(before.lastIndexOf('import'), before.lastIndexOf('export')));
    const relative = fileName.startsWith('.');
    return {
      from: file.path,
      to: relative ? posix.join(posix.dirname(file.path), fileName.replace(/\?.*$/, '')) : fileName,
      typeOnly: /^(?:import|export)\s+type\b/.test(statement),
    };
  });
}

/** Groups of files that import one another, each group sorted; type-only imports count. */
export function cyclesOf(files: readonly SourceFile[]): string[][] {
  const targets = new Map(files.map((file) => [file.path, importsOf(file).map(({ to }) => to)]));
  const order = new Map<string, number>();
  const open: string[] = [];
  const cycles: string[][] = [];

  const visit = (path: string): number => {
    const index = order.size;
    let low = index;
    order.set(path, index);
    open.push(path);
    for (const target of targets.get(path) ?? []) {
      if (!targets.has(target)) continue;
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (open.includes(target)) low = Math.min(low, order.get(target) ?? low);
      if (target === path) cycles.push([path]);
    }
    if (low === index) {
      const group = open.splice(open.indexOf(path));
      if (group.length > 1) cycles.push(group.sort());
    }
    return low;
  };

  for (const path of targets.keys()) if (!order.has(path)) visit(path);
  return cycles;
}

/** Every file that others reach by imports that are not types alone, themselves included. */
export function reachedFrom(starts: readonly SourceFile[], files: readonly SourceFile[]): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set(starts);
  for (const file of reached) {
    for (const { to, typeOnly } of importsOf(file)) {
      const target = byPath.get(to);
      if (target && !typeOnly) reached.add(target);
    }
  }
  return [...reached];
}
