import type { SnapshotEntity } from '../snapshot/format.ts';
import type { CatalogView } from '../view/catalog-view.ts';
import { compareText, titleOf } from '../view/catalog-view.ts';
import { partsOf } from '../view/href.ts';
import type { Neighbour } from '../view/neighbour.ts';
import { worstLevel } from '../view/problem-view.ts';
import { neighbourOf } from '../view/resolve-neighbour.ts';
import type { ProblemLevel } from '../problems/problem.ts';
import { relationRole, type ColumnCaption, type RelationRole } from './relation-roles.ts';
import { shareRows } from './share-rows.ts';

/** A node of the picture. */
export interface NeighbourhoodNode extends Neighbour {
  readonly problems: number;
  readonly worst?: ProblemLevel;
}

/** Neighbours on one side of the entity, by title, and how many more there are. */
export interface NeighbourhoodColumn {
  readonly captions: readonly ColumnCaption[];
  readonly nodes: readonly NeighbourhoodNode[];
  readonly more: number;
}

/** A line between two nodes, by reference; the arrow is at `to`. */
export interface NeighbourhoodEdge {
  readonly from: string;
  readonly to: string;
  readonly line: RelationRole['line'];
  /** The column of the end that is neither the entity nor what it provides. */
  readonly side: NeighbourhoodSide;
}

export type NeighbourhoodSide = RelationRole['side'];

/** What stands one step from an entity: who uses it, what it provides, what it needs. */
export interface Neighbourhood {
  readonly self: NeighbourhoodNode;
  readonly before: NeighbourhoodColumn;
  readonly beside: NeighbourhoodColumn;
  readonly after: NeighbourhoodColumn;
  /** Between nodes that are shown. */
  readonly edges: readonly NeighbourhoodEdge[];
  /** All neighbours, shown or not. */
  readonly total: number;
}

/** Most neighbours that are drawn, with the entity itself 24 nodes. */
const NODES = 23;
const SIDES = ['before', 'beside', 'after'] as const;

/** The neighbourhood of an entity, or undefined when it has no neighbour worth drawing. */
export function neighbourhood(catalog: CatalogView, item: SnapshotEntity): Neighbourhood | undefined {
  const found = { before: new Found(), beside: new Found(), after: new Found() };
  for (const relation of relationsOf(catalog, item)) {
    found[relation.role.side].add(relation.ref, relation.role.caption, edgeOf(item.ref, relation));
  }
  // Who consumes what the entity provides is its consumer, one API further.
  for (const api of found.beside.refs) {
    for (const { type, targetRef } of catalog.entities.get(api)?.entity.relations ?? []) {
      if (type !== 'apiConsumedBy' || targetRef === item.ref) continue;
      found.before.add(targetRef, 'users', { from: targetRef, to: api, line: 'use' });
    }
  }
  if (found.before.refs.size + found.after.refs.size === 0) {
    [found.after, found.beside] = [found.beside, found.after];
  }
  const total = new Set(SIDES.flatMap((side) => [...found[side].refs])).size;
  if (total === 0) return undefined;
  return picture(catalog, item, found, total);
}

interface Related {
  readonly ref: string;
  readonly role: RelationRole;
}

/** One side's neighbours while they are gathered. */
class Found {
  readonly refs = new Set<string>();
  readonly captions = new Set<ColumnCaption>();
  readonly edges: Omit<NeighbourhoodEdge, 'side'>[] = [];

  add(ref: string, caption: ColumnCaption, edge: Omit<NeighbourhoodEdge, 'side'>): void {
    this.refs.add(ref);
    this.captions.add(caption);
    this.edges.push(edge);
  }
}

function* relationsOf(catalog: CatalogView, { entity, ref: self }: SnapshotEntity): Generator<Related> {
  const kind = entity.kind.toLowerCase();
  for (const { type, targetRef: ref } of entity.relations ?? []) {
    if (ref === self) continue;
    const role = relationRole(kind, type, catalog.reverseRelations);
    // Whose part a component is says the strip of facts; the picture shows components that have components.
    if (!role || (type === 'partOf' && kind !== 'system' && partsOf(ref).kind !== kind)) continue;
    yield { ref, role };
  }
}

function edgeOf(self: string, { ref, role }: Related): Omit<NeighbourhoodEdge, 'side'> {
  return role.inward ? { from: ref, to: self, line: role.line } : { from: self, to: ref, line: role.line };
}

function picture(
  catalog: CatalogView,
  item: SnapshotEntity,
  found: Readonly<Record<NeighbourhoodSide, Found>>,
  total: number,
): Neighbourhood {
  const rows = shareRows(
    SIDES.map((side) => found[side].refs.size),
    [11, 5, 11],
    NODES,
  );
  const [before, beside, after] = SIDES.map((side, index) =>
    column(catalog, found[side], rows[index] ?? 0),
  ) as [NeighbourhoodColumn, NeighbourhoodColumn, NeighbourhoodColumn];
  const shown = new Set([
    item.ref,
    ...[before, beside, after].flatMap(({ nodes }) => nodes.map(({ ref }) => ref)),
  ]);
  const edges = SIDES.flatMap((side) => found[side].edges.map((edge) => ({ ...edge, side })));
  return {
    self: nodeOf(catalog, item.ref),
    before,
    beside,
    after,
    edges: edges.filter(({ from, to }) => shown.has(from) && shown.has(to)),
    total,
  };
}

function column(catalog: CatalogView, { refs, captions }: Found, rows: number): NeighbourhoodColumn {
  const nodes = [...refs]
    .map((ref) => ({ ref, found: catalog.entities.get(ref) }))
    .map(({ ref, found }) => ({ ref, missing: !found, title: found ? titleOf(found) : ref }))
    .sort((a, b) => Number(a.missing) - Number(b.missing) || compareText(a.title, b.title))
    .slice(0, rows)
    .map(({ ref }) => nodeOf(catalog, ref));
  return { captions: [...captions].sort(), nodes, more: refs.size - nodes.length };
}

function nodeOf(catalog: CatalogView, ref: string): NeighbourhoodNode {
  const problems = catalog.problemsOf.get(ref) ?? [];
  const worst = worstLevel(problems);
  return { ...neighbourOf(catalog, ref), problems: problems.length, ...(worst && { worst }) };
}
