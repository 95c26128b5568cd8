import type { SnapshotEntity } from '../snapshot/format.ts';
import type { CatalogView } from '../view/catalog-view.ts';
import { compareText, titleOf } from '../view/catalog-view.ts';
import { worstLevel } from '../view/problem-view.ts';
import { neighbourOf } from '../view/resolve-neighbour.ts';
import type { NeighbourhoodNode } from './neighbourhood.ts';

/** What a system or domain holds, level by level, with the lines between the parts and to what lies outside. */
export interface Diagram {
  /** The system or domain itself is the first group. */
  readonly groups: readonly DiagramItem[];
  readonly nodes: readonly DiagramItem[];
  readonly edges: readonly DiagramEdge[];
  /** Parts that are left out because they would be too many to read. */
  readonly more: number;
}

/** A box of a diagram. */
export interface DiagramItem extends NeighbourhoodNode {
  /** Number of the group that it lies in; -1 for what lies outside. */
  readonly group: number;
}

/** A line between nodes, by their numbers. */
export interface DiagramEdge {
  readonly from: number;
  readonly to: number;
  readonly line: DiagramLine;
}

/** `provide` leads from who provides to what is provided, but reads the other way: who uses it, it, who provides it. */
export type DiagramLine = 'need' | 'provide' | 'use';

/** Most nodes that one can read on a page. */
const NODES = 160;
const DEPTH = 4;
const GROUP_KINDS = ['system', 'domain'];
/** Relations that are lines, from either side; containment is drawn as boxes. */
const LINES: ReadonlyMap<string, { readonly line: DiagramLine; readonly inward: boolean }> = new Map([
  ['dependsOn', { line: 'need', inward: false }],
  ['dependencyOf', { line: 'need', inward: true }],
  ['providesApi', { line: 'provide', inward: false }],
  ['apiProvidedBy', { line: 'provide', inward: true }],
  ['consumesApi', { line: 'use', inward: false }],
  ['apiConsumedBy', { line: 'use', inward: true }],
]);

/** Whether an entity has a diagram: it is a system or domain that holds something. */
export function hasDiagram({ entity }: SnapshotEntity): boolean {
  return (
    GROUP_KINDS.includes(entity.kind.toLowerCase()) &&
    (entity.relations ?? []).some(({ type }) => type === 'hasPart')
  );
}

/** The diagram of a system or domain. */
export function diagramOf(catalog: CatalogView, item: SnapshotEntity): Diagram {
  const drawing = new Drawing(catalog);
  drawing.hold(item, -1, countParts(catalog, item, new Set(), 0) > NODES ? 0 : DEPTH);
  drawing.connect();
  return drawing.done();
}

class Drawing {
  readonly #catalog: CatalogView;
  readonly #groups: DiagramItem[] = [];
  readonly #nodes: DiagramItem[] = [];
  readonly #edges = new Map<string, DiagramEdge>();
  /** Number of the node that stands for an entity. */
  readonly #numbers = new Map<string, number>();
  readonly #held = new Set<string>();
  /** What stands for parts that are too deep to be drawn. */
  readonly #holders = new Map<string, string>();
  #more = 0;

  constructor(catalog: CatalogView) {
    this.#catalog = catalog;
  }

  /** Takes in a system or domain with what it holds, so many levels deep; what lies deeper, its holder stands for. */
  hold(item: SnapshotEntity, group: number, levels: number): void {
    this.#held.add(item.ref);
    const own = this.#groups.push(this.#item(item.ref, group)) - 1;
    for (const part of partsOf(this.#catalog, item)) {
      if (this.#held.has(part.ref)) continue;
      if (hasDiagram(part) && levels > 0) {
        this.hold(part, own, levels - 1);
        continue;
      }
      this.#add(part.ref, own);
      this.#represent(part, part.ref);
    }
  }

  /** Draws what the parts need and provide; what lies outside stands there as the system that it belongs to. */
  connect(): void {
    for (const ref of [...this.#held, ...this.#holders.keys()]) {
      for (const { type, targetRef } of this.#catalog.entities.get(ref)?.entity.relations ?? []) {
        const how = LINES.get(type);
        if (how?.inward === true) this.#line(targetRef, ref, how.line);
        else if (how) this.#line(ref, targetRef, how.line);
      }
    }
  }

  done(): Diagram {
    return { groups: this.#groups, nodes: this.#nodes, edges: [...this.#edges.values()], more: this.#more };
  }

  #represent(item: SnapshotEntity, holder: string): void {
    for (const part of hasDiagram(item) ? partsOf(this.#catalog, item) : []) {
      if (this.#holders.has(part.ref) || this.#held.has(part.ref)) continue;
      this.#holders.set(part.ref, holder);
      this.#represent(part, holder);
    }
  }

  #add(ref: string, group: number): number | undefined {
    if (group >= 0) this.#held.add(ref);
    if (this.#nodes.length >= NODES) {
      if (group >= 0) this.#more++;
      return undefined;
    }
    const number = this.#nodes.push(this.#item(ref, group)) - 1;
    this.#numbers.set(ref, number);
    return number;
  }

  #line(fromRef: string, toRef: string, line: DiagramLine): void {
    const [from, to] = [this.#standIn(fromRef), this.#standIn(toRef)];
    if (from === undefined || to === undefined || from === to) return;
    this.#edges.set(`${String(from)} ${String(to)} ${line}`, { from, to, line });
  }

  #standIn(ref: string): number | undefined {
    const known = this.#numbers.get(this.#holders.get(ref) ?? ref);
    if (known !== undefined || this.#held.has(ref)) return known;
    const relations = this.#catalog.entities.get(ref)?.entity.relations ?? [];
    const system = relations.find(
      ({ type, targetRef }) => type === 'partOf' && targetRef.startsWith('system:'),
    );
    const outside = system && this.#catalog.entities.has(system.targetRef) ? system.targetRef : ref;
    return this.#numbers.get(outside) ?? this.#add(outside, -1);
  }

  #item(ref: string, group: number): DiagramItem {
    const problems = this.#catalog.problemsOf.get(ref) ?? [];
    const worst = worstLevel(problems);
    return {
      ...neighbourOf(this.#catalog, ref),
      group,
      problems: problems.length,
      ...(worst && { worst }),
    };
  }
}

function partsOf(catalog: CatalogView, { entity }: SnapshotEntity): SnapshotEntity[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === 'hasPart')
    .flatMap(({ targetRef }) => catalog.entities.get(targetRef) ?? [])
    .map((part) => ({ part, title: titleOf(part) }))
    .sort((a, b) => compareText(a.title, b.title) || compareText(a.part.ref, b.part.ref))
    .map(({ part }) => part);
}

function countParts(catalog: CatalogView, item: SnapshotEntity, seen: Set<string>, depth: number): number {
  let count = 0;
  for (const part of partsOf(catalog, item)) {
    if (seen.has(part.ref)) continue;
    seen.add(part.ref);
    count += hasDiagram(part) && depth < DEPTH ? countParts(catalog, part, seen, depth + 1) : 1;
  }
  return count;
}
