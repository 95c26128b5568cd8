import { counted } from '../command/counted.ts';
import { plainLines, reportedProblem, reportTerminal } from '../../src/problems/reporters/index.ts';
import type { SourceStatus } from '../../src/snapshot/format.ts';
import type { HarvestedPortal } from './harvest-portal.ts';
import { outdatedWords, repositorySentence, spentWords } from './source-rows.ts';
import { worstFirst } from './worst-first.ts';

/** Problems that a terminal shows in full; the portal's health page has all of them. */
const SHOWN = 50;

const FAILED = {
  fresh: 'could not be read in full',
  unchanged: 'could not be read in full',
  stale: 'could not be read, so its last good copy is used',
  missing: 'could not be read and has no earlier copy, so nothing of it is in the catalog',
} as const satisfies Record<SourceStatus['state'], string>;

/** The problems and sources of a harvest, what it took of the hosts' limits, and one sentence that sums up. */
export function reportHarvest(harvested: HarvestedPortal, colour: boolean): string {
  const { problems, manifest, status, changed, out } = harvested;
  const byLevel = worstFirst(problems);
  const hidden = problems.length - SHOWN;
  const entities = counted(manifest.entities, 'entity', 'entities');
  const sources = counted(manifest.sources.length, 'source');
  const spent = status.sources.flatMap((source) =>
    source.spent && source.spent.length > 0
      ? [`Reading ${source.id} took ${spentWords(source.spent)}.\n`]
      : [],
  );
  const lines = [
    ...(problems.length > 0 ? [reportTerminal(byLevel.slice(0, SHOWN), { colour, counted: problems })] : []),
    ...(hidden > 0
      ? [`${String(hidden)} more are not shown here; --json and the portal's health page have all.\n`]
      : []),
    ...status.sources.flatMap(({ id, state, error }) =>
      error === undefined ? [] : [`Source ${id} ${FAILED[state]}: ${withStop(error)}\n`],
    ),
    ...status.sources.flatMap(({ id, outdated }) =>
      outdated ? [`Source ${id}: ${withStop(outdatedWords(outdated, status.harvestedAt))}\n`] : [],
    ),
    ...(manifest.repositories === undefined ? [] : [`${repositorySentence(manifest.repositories)}\n`]),
    ...(spent.length > 0 ? [spent.join('')] : []),
    `${changed ? 'Wrote' : 'Nothing changed in'} a snapshot of ${entities} from ${sources}: ${out}\n`,
  ];
  return plainLines(lines.join('\n'));
}

function withStop(sentence: string): string {
  return `${sentence.replace(/\.$/, '')}.`;
}

/** A harvest as `--json` prints it. Its problems name their source too: a path alone is ambiguous among several. */
export function harvestJson({ snapshot, changed, manifest, status, problems, out }: HarvestedPortal): object {
  return {
    snapshot,
    changed,
    out,
    entities: manifest.entities,
    sources: status.sources,
    problems: problems.map((problem) => ({
      ...reportedProblem(problem),
      source: problem.at?.source ?? null,
    })),
  };
}
