import { importsOf, type Import } from './imports.ts';
import { CONTENT_READERS, LAYERS, type Layer } from './layer-table.data.ts';
import { isTest, type SourceFile } from './source-file.ts';

/** Imports that break the layer table, one sentence each. Tests may import anything and are left out. */
export function layerViolations(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => !isTest(file))
    .flatMap((file) => importsOf(file))
    .flatMap((each) => violation(each) ?? []);
}

/** The layer of a path, or undefined for a package and for files that the table does not name. */
export function layerOf(path: string): Layer | undefined {
  const roots = LAYERS.find(({ name }) => name === 'roots');
  if (roots?.folders.includes(path)) return roots;
  return LAYERS.find(({ folders }) =>
    folders.some((folder) => path.startsWith(folder.replace(/\*$/, '').replace(/([^/])$/, '$1/'))),
  );
}

function violation(each: Import): string | undefined {
  const { from, to, typeOnly } = each;
  if (to === 'astro:content' && !CONTENT_READERS.some((reader) => from.startsWith(reader))) {
    return `${from} imports astro:content, which only ${CONTENT_READERS.join(' and ')} may do`;
  }
  const [source, target] = [layerOf(from), layerOf(to)];
  if (/\.test\.tsx?$/.test(to) || to.startsWith('tests/')) return `${from} imports the test ${to}`;
  if (source === undefined || target === undefined) return undefined;
  if (source.name === '–' && target.name === '–' && integrationOf(from) !== integrationOf(to)) {
    return `${from} imports the integration ${integrationOf(to)}; what integrations have in common belongs to src/plugin`;
  }
  if (source === target) return undefined;
  if (!source.imports.includes(target.name)) {
    return `${from} (layer ${source.name}) imports ${to} (layer ${target.name})`;
  }
  if (source.typesOf?.includes(target.name) && !typeOnly) {
    return `${from} (layer ${source.name}) imports more than types from ${to} (layer ${target.name})`;
  }
  return undefined;
}

function integrationOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}
