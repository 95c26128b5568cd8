import path from 'node:path';
import { DEFAULT_RULES } from '../../src/config/index.ts';
import { harvest, type HarvestEvent, type HarvestReport } from '../../src/harvest/index.ts';
import type { CommandContext, CommandOptions, Progress } from '../command/define-command.ts';
import { DEFAULT_CONFIG, loadPortal } from './load-portal.ts';
import { useProxy } from './use-proxy.ts';
import { checkSnapshotFolder } from './own-folder.ts';

/** Options of a harvest. */
export const HARVEST_OPTIONS = {
  config: { type: 'string', value: 'file', description: "The portal's config.", default: DEFAULT_CONFIG },
  out: {
    type: 'string',
    value: 'folder',
    description: 'Folder that the snapshot is written to. Default: content/snapshot beside the config.',
  },
} as const satisfies CommandOptions;

/** What a harvest is told on the command line. */
export interface HarvestRequest {
  readonly config: string;
  readonly out: string | undefined;
}

/** How a harvest went, and where its snapshot is. */
export interface HarvestedPortal extends HarvestReport {
  readonly out: string;
}

/** Reads the sources of a portal into its snapshot. */
export async function harvestPortal(
  request: HarvestRequest,
  context: CommandContext,
): Promise<HarvestedPortal> {
  useProxy(context.env);
  const portal = await loadPortal(request.config, 'harvest', context);
  const { config, configFolder, contributions, kinds, relationPairs } = portal;
  const out = request.out ?? path.join(path.dirname(request.config), 'content/snapshot');
  await checkSnapshotFolder(out);
  const report = await harvest({
    sources: contributions.sources,
    model: { kinds, relationPairs, processors: contributions.processors },
    rules: config.catalog.rules ?? DEFAULT_RULES,
    levels: config.catalog.problems,
    collectors: contributions.collectors,
    announcements: path.join(configFolder, 'content/announcements'),
    out: path.resolve(out),
    cacheFolder: path.join(configFolder, '.callboard/cache'),
    fetch: globalThis.fetch,
    now: () => new Date(),
    signal: context.signal,
    logger: context.logger,
    redact: (text) => context.redactor.redact(text),
    onProgress: (event) => {
      showProgress(event, context.progress);
    },
  });
  return { ...report, out };
}

const READING = 'Reading sources';

function showProgress(event: HarvestEvent, progress: Progress): void {
  switch (event.type) {
    case 'open':
      progress.step(READING, `${String(event.done)} of ${String(event.total)} ${event.source ?? ''}`);
      break;
    case 'read': {
      const { done, total, what } = event.progress;
      progress.step(READING, `${event.source}: ${String(done)} of ${String(total)} ${what}`);
      break;
    }
    case 'assemble':
      progress.step('Assembling the catalog');
      break;
    case 'write':
      progress.step('Writing the snapshot', `of ${String(event.entities)} entities`);
      break;
    case 'collect':
      progress.step(`Collecting ${event.collector}`, `${String(event.done)} of ${String(event.total)}`);
      break;
  }
}
