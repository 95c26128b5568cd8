import { markdownText, summarise } from '../../src/problems/reporters/index.ts';
import type { Problem } from '../../src/problems/problem.ts';
import type { SnapshotChange } from '../../src/snapshot/format.ts';
import { counted } from '../command/counted.ts';
import type { StageTime } from '../command/stage-times.ts';
import type { HarvestedPortal } from './harvest-portal.ts';
import { repositorySentence, sourceRows } from './source-rows.ts';
import { stageTable } from './stage-table.ts';
import { worstFirst } from './worst-first.ts';

/** Problems, and changed entities of each sort, that a summary lists; the portal shows all. */
const LISTED = 10;

/** What a summary tells besides the harvest itself. */
export interface HarvestCircumstances {
  /** What the snapshot changed; undefined for the first one. */
  readonly change: SnapshotChange | undefined;
  readonly stages: readonly StageTime[];
  /** What started the run, in words. */
  readonly startedBy: string | undefined;
}

/** A harvest as Markdown for the summary of a workflow's job. */
export function harvestSummary(
  harvested: HarvestedPortal,
  { change, stages, startedBy }: HarvestCircumstances,
): string {
  const { manifest, problems, status } = harvested;
  const parts = [
    `## Callboard: ${counted(manifest.entities, 'entity', 'entities')}, ${summarise(problems)}`,
    [
      ...(startedBy === undefined ? [] : [`Started by ${markdownText(startedBy)}.`]),
      changeSentence(harvested, change),
    ].join(' '),
    ...(change && harvested.changed ? [changeList(change)] : []),
    sourceRows(status, manifest),
    ...(manifest.repositories === undefined ? [] : [repositorySentence(manifest.repositories)]),
    ...(problems.length > 0 ? [problemTable(problems)] : []),
    stageTable(stages),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n\n`;
}

function changeSentence({ changed, snapshot }: HarvestedPortal, change: SnapshotChange | undefined): string {
  if (!changed) return `Nothing changed since snapshot \`${snapshot}\`.`;
  if (!change) return `Snapshot \`${snapshot}\` is the first that is known here.`;
  const { added, removed, changed: edited } = change.totals;
  return `Snapshot \`${snapshot}\`: ${String(added)} added, ${String(removed)} removed, ${String(edited)} changed.`;
}

function changeList({ added, removed, changed, totals }: SnapshotChange): string {
  const line = (word: string, refs: readonly string[], total: number): string[] => {
    if (total === 0) return [];
    const shown = refs.slice(0, LISTED).map(markdownText).join(', ');
    const more = total - Math.min(refs.length, LISTED);
    return [`- ${word}: ${shown}${more > 0 ? ` and ${String(more)} more` : ''}`];
  };
  return [
    ...line('Added', added, totals.added),
    ...line('Removed', removed, totals.removed),
    ...line('Changed', changed, totals.changed),
  ].join('\n');
}

function problemTable(problems: readonly Problem[]): string {
  const rows = worstFirst(problems)
    .slice(0, LISTED)
    .map(({ level, at, entity, code, message, hint }) => {
      const place = at ? `${at.path}:${String(at.line)}` : (entity ?? '');
      return `| ${[level, place, code, message, hint].map(markdownText).join(' | ')} |`;
    });
  const more = problems.length - rows.length;
  return [
    '| Level | Place | Code | Problem | What to do |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    ...(more > 0 ? ['', `${String(more)} more are on the portal's health page.`] : []),
  ].join('\n');
}
