import { markdownCode, markdownText } from '../../problems/reporters/index.ts';
import type { CatalogEffect } from '../catalog-effect.ts';
import type { FieldChange } from '../entity-difference.ts';
import type { ChangedRelation, DanglingRelation } from '../relation-changes.ts';
import { countedRelations, effectRows } from './effect-rows.ts';
import type { EffectRow, EntityUser } from './effect-rows.ts';
import { folded, markdownTable } from './markdown-table.ts';

/** A reference as code, perhaps with a link to its page. */
export type RefCode = (ref: string) => string;

/** Entities above this are folded away. */
const OPEN_ROWS = 15;
/** Fields, and users, that a row names. */
const NAMED = 5;

/** What happens to each entity, and who else is concerned. */
export function effectSection(effect: CatalogEffect, refCode: RefCode, maxRows: number): string {
  const rows = effectRows(effect).map((row) => [
    row.change === 'removed' ? '**removed**' : row.change,
    row.from === undefined ? refCode(row.ref) : `${refCode(row.from)} → ${markdownCode(row.ref)}`,
    row.owner === undefined ? '' : refCode(row.owner),
    detailsOf(row, effect, refCode),
  ]);
  if (rows.length === 0) return '';
  const table = markdownTable(['Entity', 'Reference', 'Owner', 'What changes'], rows, maxRows);
  return rows.length > OPEN_ROWS ? folded(`${String(rows.length)} entities`, table) : table;
}

function detailsOf(
  { ref, owner, fields, users }: EffectRow,
  { owners }: CatalogEffect,
  refCode: RefCode,
): string {
  const moved = owners.find((one) => one.ref === ref);
  const named = fields.slice(0, NAMED).map(fieldText);
  const rest = fields.length - named.length;
  return [
    ...(moved?.exists === false ? ['the new owner is not in the catalog'] : []),
    ...(users.length > 0 ? [`still used by ${usersText(users, new Set([ref, owner]), refCode)}`] : []),
    ...named,
    ...(rest > 0 ? [`${String(rest)} more`] : []),
  ].join('<br>');
}

/** @param said owners that the row names already */
function usersText(
  users: readonly EntityUser[],
  said: ReadonlySet<string | undefined>,
  refCode: RefCode,
): string {
  const named = users
    .slice(0, NAMED)
    .map(
      ({ ref, owner }) =>
        `${refCode(ref)}${owner === undefined || said.has(owner) ? '' : ` of ${refCode(owner)}`}`,
    );
  const rest = users.length - named.length;
  return [...named, ...(rest > 0 ? [`${String(rest)} more`] : [])].join(', ');
}

function fieldText({ field, before, after }: FieldChange): string {
  const value = (text: string): string => (text === '' ? 'empty' : markdownCode(text));
  if (before === undefined) return `${markdownText(field)}: ${value(after ?? '')} (new)`;
  if (after === undefined) return `${markdownText(field)}: ${value(before)} (gone)`;
  return `${markdownText(field)}: ${value(before)} → ${value(after)}`;
}

/** The relations of a change, folded away: those that lead nowhere first. */
export function relationSection(effect: CatalogEffect, refCode: RefCode, maxRows: number): string {
  const title = countedRelations(effect);
  if (title === '') return '';
  const { dangling, found, added, removed } = effect.relations;
  const known = (relations: readonly ChangedRelation[], word: string) =>
    relations.map((relation) => relationRow(relation, word, refCode));
  const rows = [
    ...known(dangling, '**leads nowhere**'),
    ...known(found, 'found again'),
    ...known(removed, 'removed'),
    ...known(added, 'added'),
  ];
  const table = markdownTable(['Relation', 'From', 'Type', 'To', 'Owner'], rows, maxRows);
  return folded(`${title.charAt(0).toUpperCase()}${title.slice(1)}`, table);
}

function relationRow(
  { source, relation, target, owner }: ChangedRelation & Partial<DanglingRelation>,
  word: string,
  refCode: RefCode,
): readonly string[] {
  return [
    word,
    refCode(source),
    markdownCode(relation),
    refCode(target),
    owner === undefined ? '' : refCode(owner),
  ];
}
