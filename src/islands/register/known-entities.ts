import type { KnownEntities } from '../../register/check-draft.ts';
import { shortReference } from '../../register/short-reference.ts';
import type { CatalogIndex } from '../catalog/catalog-index.ts';
import { foldText } from '../../search/quick-jump/fold-text.ts';

/** An entity that a field offers. */
export interface OfferedEntity {
  /** Canonical reference. */
  readonly ref: string;
  readonly title: string;
  /** As it is written into the field. */
  readonly short: string;
  /** What words are looked for in, folded. */
  readonly words: string;
}

/** What fields know of the catalog. */
export interface FieldCatalog extends KnownEntities {
  /** Groups first, then users. */
  readonly owners: readonly OfferedEntity[];
  readonly systems: readonly OfferedEntity[];
  /** Types and lifecycles that components have, the most frequent first. */
  readonly types: readonly string[];
  readonly lifecycles: readonly string[];
  /** Address of an entity's page. */
  hrefOf(ref: string): string;
}

const USUAL = {
  types: ['service', 'website', 'library', 'documentation'],
  lifecycles: ['experimental', 'production', 'deprecated'],
};

/** The catalog as fields need it. */
export function fieldCatalog(catalog: CatalogIndex): FieldCatalog {
  const byKind = new Map<string, OfferedEntity[]>([
    ['group', []],
    ['user', []],
    ['system', []],
  ]);
  const [types, lifecycles] = [new Map<string, number>(), new Map<string, number>()];
  const add = (words: Map<string, number>, word: string) => words.set(word, (words.get(word) ?? 0) + 1);
  for (let row = 0; row < catalog.length; row++) {
    const kind = catalog.kind(row).toLowerCase();
    if (kind === 'component') {
      add(types, catalog.type(row));
      add(lifecycles, catalog.lifecycle(row));
    }
    const offered = byKind.get(kind);
    if (!offered) continue;
    const [ref, title] = [catalog.ref(row), catalog.title(row)];
    const short = shortReference(ref, kind === 'system' ? 'system' : 'group');
    offered.push({ ref, title, short, words: ` ${foldText(`${title} ${short}`)}` });
  }
  const of = (kind: string) => byKind.get(kind) ?? [];
  return {
    has: (ref) => catalog.rowOf(ref) !== undefined,
    refsOf: (kind) => of(kind).map(({ ref }) => ref),
    owners: [...of('group'), ...of('user')],
    systems: of('system'),
    types: ranked(types, USUAL.types),
    lifecycles: ranked(lifecycles, USUAL.lifecycles),
    hrefOf: catalog.hrefOf,
  };
}

/** Without a catalog nothing is known: nothing is wrong, and nothing offered. */
export const NO_CATALOG: FieldCatalog = {
  has: () => true,
  refsOf: () => [],
  owners: [],
  systems: [],
  ...USUAL,
  hrefOf: () => '',
};

/** The entities that have every word, those with a word that begins so first. */
export function findEntities(all: readonly OfferedEntity[], query: string): OfferedEntity[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const found = all.filter((entity) => words.every((word) => entity.words.includes(word)));
  const starts = (entity: OfferedEntity) => words.every((word) => entity.words.includes(` ${word}`));
  return [...found.filter(starts), ...found.filter((entity) => !starts(entity))];
}

function ranked(counts: ReadonlyMap<string, number>, usual: readonly string[]): string[] {
  const sorted = [...counts].filter(([word]) => word !== '').sort(([, a], [, b]) => b - a);
  return [...new Set([...sorted.map(([word]) => word), ...usual])].slice(0, 12);
}
