import { isJsonObject } from '../model/json.ts';
import type { KindDefinition } from '../model/kind.ts';
import { BUILTIN_KINDS } from '../model/kinds/index.ts';
import { RELATION_PAIRS, type RelationPair } from '../model/relations.ts';
import type { Problem } from '../problems/problem.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import type { Snapshot } from '../snapshot/read-snapshot.ts';
import { displayLine } from './display-text.ts';
import { createHrefs, type Hrefs } from './href.ts';
import { glyphOf, type Glyph } from './glyph.ts';
import type { Neighbour } from './neighbour.ts';
import { kindPlural } from './kind-plural.ts';

/** What the views are made from, besides the snapshot itself. */
export interface CatalogViewInput {
  readonly snapshot: Snapshot;
  readonly base: string;
  /** All kinds, built-in and added. */
  readonly kinds?: readonly KindDefinition[];
  readonly relationPairs?: readonly RelationPair[];
}

/** One kind with its entities, as lists and navigation show it. */
export interface KindView {
  readonly kind: string;
  readonly plural: string;
  readonly glyph: Glyph;
  readonly href: string;
  /** Entities of the kind, sorted by title. */
  readonly entities: readonly SnapshotEntity[];
}

/** The snapshot with what every page looks up, made once: no page walks the whole catalog. */
export interface CatalogView {
  readonly snapshot: Snapshot;
  readonly hrefs: Hrefs;
  readonly entities: ReadonlyMap<string, SnapshotEntity>;
  /** All entities, sorted by title. */
  readonly sorted: readonly SnapshotEntity[];
  /** Kinds in the order of navigation. */
  readonly kinds: readonly KindView[];
  readonly problemsOf: ReadonlyMap<string, readonly Problem[]>;
  /** Location of a file by `<source>\n<path>`, learnt from the entities read there. */
  readonly locations: ReadonlyMap<string, string>;
  /** Neighbours by reference, filled as pages ask for them. */
  readonly neighbours: Map<string, Neighbour>;
  /** Words for a relation type. */
  readonly relationTitles: ReadonlyMap<string, string>;
  /** The relation that says the same from the other side, by relation type. */
  readonly inverses: ReadonlyMap<string, string>;
  /** Relation types that only say again what another says from its side, for example `dependencyOf`. */
  readonly reverseRelations: ReadonlySet<string>;
  readonly relationPairs: readonly RelationPair[];
  /** Fields of `spec` that name other entities, by lower-case kind. */
  readonly referenceFields: ReadonlyMap<string, ReadonlySet<string>>;
}

const KIND_ORDER = ['component', 'api', 'resource', 'system', 'domain', 'airesource', 'template'];
const LAST_KINDS = ['group', 'user', 'location'];

export function createCatalogView(input: CatalogViewInput): CatalogView {
  const { snapshot, kinds = BUILTIN_KINDS, relationPairs = RELATION_PAIRS } = input;
  const hrefs = createHrefs(input.base);
  const sorted = sortByTitle(snapshot.entities);
  return {
    snapshot,
    hrefs,
    sorted,
    entities: new Map(snapshot.entities.map((entity) => [entity.ref, entity])),
    kinds: kindsOf(sorted, hrefs, new Map(kinds.map(({ kind, plural }) => [kind.toLowerCase(), plural]))),
    problemsOf: groupBy(snapshot.problems, (problem) => problem.entity),
    locations: new Map(snapshot.entities.map(({ provenance }) => [fileKey(provenance), provenance.location])),
    neighbours: new Map(),
    relationTitles: titlesOf(relationPairs),
    inverses: new Map(
      relationPairs.flatMap(({ forward, reverse }) => [
        [forward, reverse],
        [reverse, forward],
      ]),
    ),
    reverseRelations: new Set(relationPairs.map(({ reverse }) => reverse)),
    relationPairs,
    referenceFields: new Map(
      kinds.map(({ kind, references }) => [
        kind.toLowerCase(),
        new Set(references.map(({ field }) => field)),
      ]),
    ),
  };
}

/** Key of a file in `locations`. */
export function fileKey(file: { readonly source: string; readonly path: string }): string {
  return `${file.source}\n${file.path}`;
}

/** What an entity is called on screen: its title, a person's or team's display name, else its name. */
export function titleOf({ entity }: SnapshotEntity): string {
  const profile = entity.spec?.['profile'];
  const displayName = isJsonObject(profile) ? profile['displayName'] : undefined;
  for (const candidate of [entity.metadata.title, displayName]) {
    const title = typeof candidate === 'string' ? displayLine(candidate, 120) : '';
    if (title !== '') return title;
  }
  return displayLine(entity.metadata.name, 120);
}

/** Groups values by a key, in the order of first appearance; values without a key are left out. */
export function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string | undefined,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Code-point order, as everywhere where bytes must not depend on the machine's language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortByTitle(entities: readonly SnapshotEntity[]): SnapshotEntity[] {
  return entities
    .map((entity) => ({ entity, key: titleOf(entity).toLowerCase() }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.entity.ref, b.entity.ref))
    .map(({ entity }) => entity);
}

function kindsOf(
  sorted: readonly SnapshotEntity[],
  hrefs: Hrefs,
  plurals: ReadonlyMap<string, string>,
): KindView[] {
  const groups = groupBy(sorted, ({ entity }) => entity.kind.toLowerCase());
  return [...groups]
    .map(([key, entities]) => ({ key, entities, kind: displayLine(entities[0]?.entity.kind ?? key, 60) }))
    .sort((a, b) => rank(a.key) - rank(b.key) || compareText(a.key, b.key))
    .map(({ key, entities, kind }) => ({
      kind,
      plural: displayLine(kindPlural(kind, plurals), 60),
      glyph: glyphOf(kind),
      href: hrefs.kind(key),
      entities,
    }));
}

function rank(kind: string): number {
  const last = LAST_KINDS.indexOf(kind);
  if (last !== -1) return 100 + last;
  const first = KIND_ORDER.indexOf(kind);
  return first === -1 ? 50 : first;
}

function titlesOf(pairs: readonly RelationPair[]): Map<string, string> {
  return new Map(
    pairs.flatMap((pair) => [
      [pair.forward, pair.forwardTitle] as const,
      [pair.reverse, pair.reverseTitle] as const,
    ]),
  );
}
