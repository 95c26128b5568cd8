import path from 'node:path';
import { DEFAULT_RULES } from '../../src/config/index.ts';
import type { BuiltSite } from '../../src/site/build-site.ts';
import type { CommandContext, CommandOptions } from '../command/define-command.ts';
import { checkAddress } from './address.ts';
import { DEFAULT_CONFIG, loadPortal } from './load-portal.ts';
import { checkSiteFolder } from './own-folder.ts';

/** Options of a build. */
export const BUILD_OPTIONS = {
  config: { type: 'string', value: 'file', description: "The portal's config.", default: DEFAULT_CONFIG },
  snapshot: {
    type: 'string',
    value: 'folder',
    description: 'Folder that a harvest wrote. Default: content/snapshot beside the config.',
  },
  out: {
    type: 'string',
    value: 'folder',
    description: 'Folder that the site is written to.',
    default: 'dist',
  },
  base: { type: 'string', value: 'path', description: "Path below the origin, in place of the config's." },
  site: {
    type: 'string',
    value: 'url',
    description: "Origin of the published portal, in place of the config's.",
  },
} as const satisfies CommandOptions;

/** What a build is told on the command line. */
export interface BuildRequest {
  readonly config: string;
  readonly snapshot: string | undefined;
  readonly out: string;
  readonly base: string | undefined;
  readonly site: string | undefined;
}

/** A built site, and where it is. */
export interface BuiltPortal extends BuiltSite {
  readonly out: string;
  readonly base: string;
}

/** Builds the site of a snapshot. */
export async function buildPortal(request: BuildRequest, context: CommandContext): Promise<BuiltPortal> {
  const { config, configFolder, contributions, kinds, relationPairs } = await loadPortal(
    request.config,
    'build',
    context,
  );
  const base = request.base ?? config.base;
  const site = request.site ?? config.url;
  checkAddress(base, site);
  await checkSiteFolder(request.out);
  context.progress.step('Building the site');
  // Loaded when it is needed: Astro takes longer to load than most commands take to run.
  const { buildSite } = await import('../../src/site/build-site.ts');
  const built = await buildSite({
    config,
    configFolder,
    snapshot: path.resolve(request.snapshot ?? path.join(configFolder, 'content/snapshot')),
    out: path.resolve(request.out),
    base,
    site,
    kinds,
    relationPairs,
    extensions: contributions,
    judgement: {
      rules: config.catalog.rules ?? DEFAULT_RULES,
      levels: config.catalog.problems,
      processors: contributions.processors.map(({ name }) => name),
    },
    offline: config.offline,
    logger: context.logger,
  });
  return { ...built, out: request.out, base };
}
