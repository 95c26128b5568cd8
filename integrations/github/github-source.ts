import { createHash } from 'node:crypto';
import path from 'node:path';
import type { OpenContext, Source, SourceTree } from '../../src/plugin/source.ts';
import { RepositoryBatches } from './batch/repository-batches.ts';
import { BlobStore } from './cache/blob-store.ts';
import { RecordJournal } from './cache/record-journal.ts';
import { readSweepState, writeSweepState } from './cache/sweep-state.ts';
import { createGithubClient, githubHost, type GithubAuth } from './client/index.ts';
import type { Fallback } from './fallbacks/entity-defaults.ts';
import { parseCatalogPath } from './files/catalog-path.ts';
import { isFile } from './files/git-object.ts';
import { ObjectReader } from './files/object-reader.ts';
import { repositoryFilter, type RepositoryFilters } from './listing/repository-filter.ts';
import { missingRepositories } from './sweep/list-changes.ts';
import { sweep } from './sweep/sweep.ts';
import { GithubTree } from './tree/github-tree.ts';
import { OpenRepositories } from './tree/open-repositories.ts';
import { keyOf, ReferredCommits } from './tree/referred-commits.ts';

/** Few: a query that is too much is better made smaller than made again. */
const RETRIES = 2;

export interface GithubSourceOptions {
  readonly auth: GithubAuth;
  /** One of the three says which repositories there are; an App stands for all that it is installed for. */
  readonly organization?: string | undefined;
  readonly app?: number | string | undefined;
  readonly repositories?: readonly string[] | undefined;
  readonly host?: string | undefined;
  readonly apiBaseUrl?: string | undefined;
  /** @default '/catalog-info.yaml' */
  readonly catalogPath?: string | undefined;
  readonly filters?: RepositoryFilters | undefined;
  readonly validateLocationsExist?: boolean | undefined;
  readonly fallbacks?: readonly Fallback[] | undefined;
  readonly reserve?: number | undefined;
  /** Length of a second of waiting, in milliseconds; tests shorten it. */
  readonly second?: number | undefined;
}

/**
 * The repositories of an organisation on GitHub as one source.
 *
 * Opening it lists the repositories and reads those whose head has moved, in batches; files come from what was read.
 *
 * @throws {Error} when the options make no sense.
 */
export function githubSource(options: GithubSourceOptions): Source {
  const { organization, app, repositories, fallbacks = [] } = options;
  const catalogPath = parseCatalogPath(options.catalogPath ?? '/catalog-info.yaml');
  if (options.validateLocationsExist === true && catalogPath.isGlob) {
    throw new Error(
      `catalogPath: "${catalogPath.path}" has wildcards, which only find what exists; leave out validateLocationsExist`,
    );
  }
  if ([organization, app, repositories].filter((one) => one !== undefined).length !== 1) {
    throw new Error('give one of `organization`, `app` and `repositories`');
  }
  if (app !== undefined && (options.auth.apps ?? []).length === 0) {
    throw new Error(`app: ${String(app)} is none of \`apps\`; name its appId and its privateKey there`);
  }
  const host = githubHost(options);
  const isWanted = repositoryFilter(options.filters);
  const branch = options.filters?.branch;
  const scope = { owners: organization === undefined ? undefined : [organization], repositories, branch };
  const variant = JSON.stringify([scope, app, options.filters, catalogPath.path, fallbacks]);
  return {
    id: idOf(options, host.name, catalogPath.path),
    variant,
    async open(context: OpenContext): Promise<SourceTree> {
      const { cacheFolder, previousRevision } = context;
      const client = createGithubClient({ ...context, ...options, retries: RETRIES });
      const stateFile = path.join(cacheFolder, 'sweep.json');
      const blobs = new BlobStore(path.join(cacheFolder, 'blobs'));
      const journal = await RecordJournal.load(path.join(cacheFolder, 'repositories.ndjson'));
      const last = await readSweepState(stateFile);
      const batches = new RepositoryBatches(client);
      const reader = new ObjectReader(client, batches, blobs);
      const referred = new ReferredCommits(batches);
      const sweeping = { client, batches, reader, journal, last, variant, scope, isWanted, catalogPath };
      const [swept] = await Promise.all([
        sweep({ ...sweeping, now: context.now(), onProgress: context.onProgress }),
        referred.refresh(last?.referred ?? []),
      ]);
      await writeSweepState(stateFile, swept.state);
      if (swept.missing.length > 0) context.logger.warn(missingRepositories(host.name, swept.missing));
      const files = new OpenRepositories(reader, journal, referred);
      return new GithubTree({
        client,
        swept,
        referred: await referred.all(),
        files,
        catalogPath: catalogPath.path,
        fallbacks,
        hasCopy: previousRevision !== undefined,
        close: async () => {
          await files.keep();
          const all = await referred.all();
          await writeSweepState(stateFile, { ...swept.state, referred: all });
          if (!swept.isFull) return;
          // Only a full list tells what is gone.
          await journal.prune(new Set([...swept.repositories.map(({ id }) => id), ...all.map(keyOf)]));
          const objects = [...journal.all.values()].flatMap((record) => Object.values(record.objects));
          await blobs.prune(new Set(objects.flatMap((object) => (isFile(object) ? [object.oid] : []))));
        },
      });
    },
  };
}

function idOf({ organization, app, repositories }: GithubSourceOptions, host: string, path: string): string {
  const named = repositories ?? [];
  const [first = ''] = named;
  const digest = createHash('sha256').update(JSON.stringify(named)).digest('hex').slice(0, 8);
  const several = named.length === 1 ? first : `${first}+${digest}`;
  const name = organization ?? (app === undefined ? several : `app-${String(app)}`);
  const place = host === 'github.com' ? name : `${host}/${name}`;
  return `github:${place}${path === 'catalog-info.yaml' ? '' : `:${path}`}`;
}
