import { markdownText } from '../../src/problems/reporters/index.ts';
import type { HarvestStatus, SnapshotManifest, SourceStatus } from '../../src/snapshot/format.ts';
import { counted } from '../command/counted.ts';

const STATES = {
  fresh: 'read now',
  unchanged: 'as before',
  stale: 'failed; its last good copy is shown',
  missing: 'failed, without a copy',
} as const satisfies Record<SourceStatus['state'], string>;

/** The sources of a harvest as a Markdown table, and a line for each that did not go well. */
export function sourceRows(
  { harvestedAt, sources, collectors = [] }: HarvestStatus,
  manifest: SnapshotManifest,
): string {
  const rows = sources.map((source) => {
    const { id, state, lastGoodAt, spent = [] } = source;
    const read = manifest.sources.find((one) => one.id === id);
    const cells = [
      id,
      STATES[state],
      lastGoodAt === undefined ? 'never read' : age(lastGoodAt, harvestedAt),
      String(read?.entities ?? 0),
      spentWords(spent),
    ];
    return `| ${cells.map(markdownText).join(' | ')} |`;
  });
  const troubles = [
    ...sources.flatMap((source) => sourceTroubles(source, harvestedAt)),
    ...collectors.flatMap(collectorTroubles),
  ];
  const table = ['| Source | State | Age | Entities | Spent |', '| --- | --- | --- | ---: | --- |', ...rows];
  const list = troubles.map(({ subject, text }) => `- ${markdownText(subject)}: ${markdownText(text)}`);
  return [table.join('\n'), list.join('\n')].filter(Boolean).join('\n\n');
}

/** Something that did not go well, and where. */
export interface Trouble {
  readonly subject: string;
  readonly level: 'error' | 'warn';
  readonly text: string;
}

/** Why a source is not, or not wholly, what its host has now. */
export function sourceTroubles(
  { id, state, error, outdated }: SourceStatus,
  harvestedAt: string,
): readonly Trouble[] {
  const troubles: Trouble[] = [];
  const subject = `Source ${id}`;
  if (error !== undefined) {
    troubles.push({
      subject,
      level: state === 'missing' ? 'error' : 'warn',
      text: `${STATES[state]}. ${error}`,
    });
  }
  if (outdated) troubles.push({ subject, level: 'warn', text: outdatedWords(outdated, harvestedAt) });
  return troubles;
}

/** Which parts of a source are not what its host has now, and why. */
export function outdatedWords(
  { parts, total, since, reason }: NonNullable<SourceStatus['outdated']>,
  harvestedAt: string,
): string {
  const oldest = since === undefined ? '' : `, the oldest ${age(since, harvestedAt)} old`;
  return `${String(parts)} of ${counted(total, 'part')} show an older copy${oldest}. ${reason}`;
}

/** What reading a source took of what its host limits; empty when that is nothing. */
export function spentWords(spent: NonNullable<SourceStatus['spent']>): string {
  return spent
    .map(({ unit, amount, left }) => {
      const rest = left === undefined ? '' : `, ${String(left)} left`;
      return `${String(amount)} ${unit}${rest}`;
    })
    .join('; ');
}

/** The repositories that the health page lists. */
export function repositorySentence(repositories: number): string {
  const which = `${counted(repositories, 'repository', 'repositories')} to look at on the portal's health page`;
  return `${which}: without a descriptor, with API definitions that no entity uses, or unreadable.`;
}

/** Why facts of a collector are missing or old. */
export function collectorTroubles({
  name,
  state,
  failures,
  error,
}: NonNullable<HarvestStatus['collectors']>[number]): readonly Trouble[] {
  if (error === undefined) return [];
  const what = state === 'fresh' ? `${counted(failures, 'entity', 'entities')} failed` : STATES[state];
  return [{ subject: `Collector ${name}`, level: 'warn', text: `${what}. ${error}` }];
}

/** The time between two moments in the largest unit that fits: `now`, `5 min`, `3 h`, `2 days`. */
function age(from: string, to: string): string {
  const minutes = Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${String(minutes)} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${String(hours)} h` : counted(Math.floor(hours / 24), 'day');
}
