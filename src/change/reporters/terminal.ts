import { reportTerminal, visibleText } from '../../problems/reporters/index.ts';
import type { TerminalReportOptions } from '../../problems/reporters/terminal.ts';
import type { FieldChange } from '../entity-difference.ts';
import type { ChangeReport } from './change-report.ts';
import { countedEffect, countedRelations, effectRows } from './effect-rows.ts';
import type { EffectRow } from './effect-rows.ts';

/** Users of an entity that are named. */
const NAMED = 5;
const SIGNS = { added: '+', removed: '-', renamed: '>', changed: '~' } as const;

/** The report for a terminal: problems, then what the change does, entity by entity. */
export function reportChangeTerminal(report: ChangeReport, options: TerminalReportOptions = {}): string {
  const { problems, effect, files, notes, portal } = report;
  const lines = [
    reportTerminal(problems, options).trimEnd(),
    ...notes.map(visibleText),
    `${String(files.length)} ${files.length === 1 ? 'descriptor' : 'descriptors'} checked${portal === undefined ? '' : ` against ${visibleText(portal)}`}`,
  ];
  if (effect) {
    lines.push('', `Effect on the catalog: ${countedEffect(effect)}`);
    for (const row of effectRows(effect)) lines.push(...rowLines(row));
    const relations = countedRelations(effect);
    if (relations !== '') lines.push(relations.replace(/^r/, 'R'));
    // Those that lead to what is taken away are named with it.
    const gone = new Set([
      ...effect.removed.map(({ ref }) => ref),
      ...effect.renamed.map(({ from }) => from),
    ]);
    const dangling = effect.relations.dangling.filter(({ target }) => !gone.has(target));
    for (const { source, relation, target, owner } of dangling) {
      lines.push(`  ${visibleText(`${source} ${relation} ${target}`)} leads nowhere now${ofOwner(owner)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function rowLines({ change, ref, from, owner, fields, users }: EffectRow): readonly string[] {
  const name = from === undefined ? ref : `${from} → ${ref}`;
  return [
    `  ${SIGNS[change]} ${visibleText(name)}${ofOwner(owner)}`,
    ...fields.map((field) => `      ${visibleText(fieldText(field))}`),
    ...users
      .slice(0, NAMED)
      .map((user) => `      still used by ${visibleText(user.ref)}${ofOwner(user.owner)}`),
    ...(users.length > NAMED ? [`      and by ${String(users.length - NAMED)} more`] : []),
  ];
}

function fieldText({ field, before, after }: FieldChange): string {
  if (before === undefined) return `${field}: ${after ?? ''} (new)`;
  return after === undefined ? `${field}: ${before} (gone)` : `${field}: ${before} → ${after}`;
}

function ofOwner(owner: string | undefined): string {
  return owner === undefined ? '' : ` (${visibleText(owner)})`;
}
