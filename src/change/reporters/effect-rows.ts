import type { CatalogEffect } from '../catalog-effect.ts';
import type { FieldChange } from '../entity-difference.ts';
import type { DanglingRelation } from '../relation-changes.ts';

/** One entity of a change, as every reporter shows it. */
export interface EffectRow {
  readonly change: 'added' | 'removed' | 'renamed' | 'changed';
  readonly ref: string;
  /** The name before, of a renamed one. */
  readonly from?: string | undefined;
  readonly owner?: string | undefined;
  readonly fields: readonly FieldChange[];
  /** Entities that still refer to it, or to its old name, each with its owner. */
  readonly users: readonly EntityUser[];
}

/** An entity that refers to another. */
export interface EntityUser {
  readonly ref: string;
  readonly owner?: string | undefined;
}

/** The entities of a change: what hurts others first. */
export function effectRows(effect: CatalogEffect): readonly EffectRow[] {
  const rows: EffectRow[] = [];
  for (const { ref, owner, usedBy } of effect.removed) {
    rows.push({ change: 'removed', ref, owner, fields: [], users: usersOf(usedBy) });
  }
  for (const { from, to, owner, fields, usedBy } of effect.renamed) {
    rows.push({ change: 'renamed', ref: to, from, owner, fields, users: usersOf(usedBy) });
  }
  for (const { ref, owner } of effect.added)
    rows.push({ change: 'added', ref, owner, fields: [], users: [] });
  for (const { ref, owner, fields } of effect.changed) {
    rows.push({ change: 'changed', ref, owner, fields, users: [] });
  }
  const used = ({ users }: EffectRow): number => (users.length > 0 ? 0 : 1);
  return rows.sort((a, b) => used(a) - used(b));
}

function usersOf(relations: readonly DanglingRelation[]): readonly EntityUser[] {
  return [...new Map(relations.map(({ source, owner }) => [source, { ref: source, owner }])).values()];
}

/** The counts as a sentence: `2 added, 1 removed`; what there is none of is left out. */
export function countedEffect({ added, removed, renamed, changed }: CatalogEffect): string {
  const counts = { added, removed, renamed, changed };
  const parts = Object.entries(counts).flatMap(([word, { length }]) =>
    length === 0 ? [] : [`${String(length)} ${word}`],
  );
  return parts.length === 0 ? 'no entity added, removed or changed' : parts.join(', ');
}

/** The relations as a sentence: `3 relations added, 1 removed, 2 lead nowhere now`; empty when nothing changed. */
export function countedRelations({ relations }: CatalogEffect): string {
  const { added, removed, dangling, found } = relations;
  const parts = [
    [added.length, 'added'] as const,
    [removed.length, 'removed'] as const,
    [dangling.length, 'now leading nowhere'] as const,
    [found.length, 'no longer leading nowhere'] as const,
  ].flatMap(([count, word]) => (count === 0 ? [] : [`${String(count)} ${word}`]));
  return parts.length === 0 ? '' : `relations: ${parts.join(', ')}`;
}
