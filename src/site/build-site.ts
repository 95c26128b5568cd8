import { createHash } from 'node:crypto';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@astrojs/react';
import { build } from 'astro';
import { DEFAULT_RULES } from '../config/default-rules.ts';
import type { PortalConfig } from '../config/schema/portal-config.ts';
import type { KindDefinition } from '../model/kind.ts';
import { BUILTIN_KINDS } from '../model/kinds/index.ts';
import { RELATION_PAIRS, type RelationPair } from '../model/relations.ts';
import type { Logger } from '../plugin/logger.ts';
import { readSnapshot } from '../snapshot/read-snapshot.ts';
import { addedRecord } from '../search/added-record.ts';
import { startSearchIndex } from '../search/start-search-index.ts';
import { createHrefs } from '../view/href.ts';
import { startMachineFiles, type Judgement } from './machine-files.ts';
import { writeBranding } from './branding.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { callboard, type SiteExtensions } from './integration.ts';
import { setSiteContext } from './site-context.ts';
import { restoreFolder, swapFolder } from './swap-folder.ts';
import { settleServiceWorker } from './service-worker.ts';
import { writeStaticFiles } from './static-files.ts';

/** What a site is built from. Folders are absolute paths. */
export interface BuildSiteOptions {
  readonly config: Pick<PortalConfig, 'title' | 'organisation' | 'language' | 'branding'> &
    Partial<Pick<PortalConfig, 'home'>>;
  /** Folder of `portal.config.yaml`: the logo's path starts here. */
  readonly configFolder: string;
  /** Folder that a harvest wrote: `content/snapshot`. */
  readonly snapshot: string;
  /** Where the site goes. What is there is replaced once the new site is whole. */
  readonly out: string;
  /** Path below the origin, for example `/` or `/x`. */
  readonly base: string;
  /** Origin of the published portal, for absolute addresses. */
  readonly site?: string | undefined;
  readonly kinds?: readonly KindDefinition[] | undefined;
  /** All relation pairs, built-in and added. */
  readonly relationPairs?: readonly RelationPair[] | undefined;
  readonly extensions?: SiteExtensions | undefined;
  /** How the harvest judged entities; published, so that a change can be judged alike. */
  readonly judgement?: Judgement | undefined;
  /** Whether browsers keep pages for reading without a connection. @default true */
  readonly offline?: boolean | undefined;
  readonly logger: Logger;
}

/** What was built. */
export interface BuiltSite {
  /** Digest of the snapshot that the site shows. */
  readonly snapshot: string;
  readonly entities: number;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NO_EXTENSIONS: SiteExtensions = { cards: [], pages: [] };

/**
 * Builds the portal: snapshot in, plain files out. Never touches the network. One build at a time in a process.
 *
 * @throws {SnapshotError} when there is no readable snapshot; the site at `out` is then left alone.
 */
export async function buildSite(options: BuildSiteOptions): Promise<BuiltSite> {
  const {
    config,
    logger,
    extensions = NO_EXTENSIONS,
    kinds = BUILTIN_KINDS,
    relationPairs = RELATION_PAIRS,
    offline = true,
  } = options;
  const snapshot = await readSnapshot(options.snapshot);
  const { base } = createHrefs(options.base);
  const version = digestOf([snapshot.digest, config, base, options.site ?? '']);
  const site = `${options.out}.new`;
  const work = path.join(ROOT, 'node_modules/.callboard', `build-${String(process.pid)}`);
  const surroundings = { folder: process.cwd(), mode: process.env['NODE_ENV'] };
  await restoreFolder(options.out);
  await empty(site);
  await empty(work);
  const search = startSearchIndex({
    snapshot: options.snapshot,
    digest: snapshot.digest,
    base,
    language: config.language,
    records: (extensions.searchRecords ?? []).map((added) => addedRecord(added, config.language)),
    out: path.join(site, 'pagefind'),
  });
  const machine = startMachineFiles({
    snapshot: options.snapshot,
    digest: snapshot.digest,
    site,
    base,
    origin: options.site === undefined ? undefined : new URL(options.site).origin,
    language: config.language,
    portal: { title: config.title, organisation: config.organisation },
    kinds,
    relationPairs,
    judgement: options.judgement ?? { rules: DEFAULT_RULES, levels: {}, processors: [] },
    pictureCache: path.join(options.configFolder, '.callboard/pictures'),
  });
  try {
    const branding = await writeBranding(site, config.branding, options.configFolder);
    const identity = { title: config.title, organisation: config.organisation, ...branding };
    const { cards, pages, tabs = [], widgets = [], components = [], repositoryHosts = [] } = extensions;
    const plugged = cards.length + pages.length + tabs.length + widgets.length + components.length > 0;
    const policy = contentSecurityPolicy(base, plugged);
    setSiteContext({
      identity,
      language: config.language,
      base,
      policy,
      version: offline ? version : undefined,
      snapshot,
      kinds,
      relationPairs,
      cards,
      pages,
      tabs,
      widgets,
      home: config.home ?? { links: [] },
      repositoryHosts,
    });
    logger.info(`Rendering ${String(snapshot.entities.length)} entities`);
    // Astro puts what it compiles below the working folder, where Node finds our dependencies; and the bytes of a
    // site must not depend on who builds it.
    process.chdir(ROOT);
    process.env['NODE_ENV'] = 'production';
    await build({
      root: ROOT,
      configFile: false,
      mode: 'production',
      logLevel: 'warn',
      outDir: path.join(work, 'assets'),
      publicDir: path.join(work, 'public'),
      cacheDir: path.join(work, 'cache'),
      base,
      ...(options.site !== undefined && { site: options.site }),
      // Our own pages need no React; the islands of plugins may.
      integrations: [
        ...(plugged ? [react()] : []),
        callboard(extensions, config.language, { folder: site, base }),
      ],
    });
    await cp(path.join(work, 'assets'), site, { recursive: true });
    await Promise.all([search.done, machine.done]);
    await writeStaticFiles({ site, snapshot: options.snapshot, base });
    await settleServiceWorker({ site, base, version, enabled: offline });
    await swapFolder(site, options.out);
  } finally {
    await Promise.all([search.stop(), machine.stop()]);
    process.chdir(surroundings.folder);
    if (surroundings.mode === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = surroundings.mode;
    setSiteContext(undefined);
    await rm(work, { recursive: true, force: true });
    await rm(site, { recursive: true, force: true });
  }
  return { snapshot: snapshot.digest, entities: snapshot.entities.length };
}

async function empty(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}

/** Changes with what the portal is made from. */
function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
