import { createHash } from 'node:crypto';
import type { OpenContext, Source, SourceTree } from '../../../src/plugin/source.ts';
import { matchPaths } from '../../../src/plugin/tree-paths.ts';
import { createGithubClient, githubHost, type GithubAuth, type GithubClient } from '../client/index.ts';
import { descriptorText, organizationFiles } from './organization-files.ts';
import type { GithubOrganization } from './github-organization.ts';
import { keepAnswers, readKeptAnswers } from './kept-answers.ts';
import type { PageSizes } from './organization-query.ts';
import { readOrganization } from './read-organization.ts';
import { withoutSuspended } from './suspended-users.ts';
import type { TransformOptions } from './transform-options.ts';

export interface OrganizationSourceOptions extends TransformOptions {
  /** Address of GitHub, for example `https://github.com`. */
  readonly githubUrl: string;
  readonly apiBaseUrl?: string | undefined;
  readonly auth: GithubAuth;
  /** Organisations to read; all that the Apps are installed for when absent. */
  readonly orgs?: readonly string[] | undefined;
  readonly excludeSuspendedUsers?: boolean | undefined;
  /** Ask for the suspension of each user by REST. */
  readonly checkSuspensionByRest?: boolean | undefined;
  readonly pageSizes?: Partial<PageSizes> | undefined;
  readonly reserve?: number | undefined;
  /** How old answers may be before GitHub is asked again, in milliseconds. */
  readonly frequency: number;
}

/**
 * The people and teams of organisations as a source: a descriptor for each. GitHub has no revision for them, so that is
 * a digest of the descriptors.
 *
 * @throws {Error} when the options make no sense.
 */
export function organizationSource(options: OrganizationSourceOptions): Source {
  const web = URL.canParse(options.githubUrl) ? new URL(options.githubUrl) : undefined;
  if (!web || !/^https?:$/.test(web.protocol) || web.pathname !== '/') {
    throw new Error(`"${options.githubUrl}" is no address of a GitHub; write for example https://github.com`);
  }
  const place = { host: web.host, apiBaseUrl: options.apiBaseUrl };
  const host = githubHost(place);
  const orgs = options.orgs ?? [];
  if (orgs.length === 0 && (options.auth.apps ?? []).length === 0) {
    throw new Error(
      '`orgs` names no organisation; only with `apps` those are found that the App is installed for',
    );
  }
  const byRest = options.excludeSuspendedUsers === true && options.checkSuspensionByRest === true;
  const question = JSON.stringify([orgs, options.excludeSuspendedUsers, byRest]);
  return {
    id: `github-org:${host.name}${orgs.map((org) => `/${org}`).join('+')}`,
    makes: ['User', 'Group'],
    async open(context) {
      const { auth, reserve } = options;
      const client = createGithubClient({ ...place, auth, reserve, ...context });
      const { cacheFolder, now } = context;
      const kept = await readKeptAnswers(cacheFolder, question);
      const age = kept ? now().getTime() - new Date(kept.at).getTime() : Number.NaN;
      if (kept && age >= 0 && age < options.frequency) {
        return organizationTree(kept.organizations, options, client);
      }
      const at = now().toISOString();
      const organizations = await readAll(options, client, context);
      await keepAnswers(cacheFolder, { question, at, organizations });
      return organizationTree(organizations, options, client);
    },
  };
}

async function readAll(
  { orgs = [], auth, pageSizes, excludeSuspendedUsers, checkSuspensionByRest }: OrganizationSourceOptions,
  client: GithubClient,
  { logger }: OpenContext,
): Promise<readonly GithubOrganization[]> {
  const isCloud = client.host.name === 'github.com' || client.host.name.endsWith('.ghe.com');
  if (excludeSuspendedUsers && isCloud) {
    logger.warn(
      `${client.host.name} does not tell who is suspended; \`excludeSuspendedUsers\` has no effect there`,
    );
  }
  const asksForSuspension = excludeSuspendedUsers === true && !isCloud;
  const organizations: GithubOrganization[] = [];
  for (const login of orgs.length > 0 ? orgs : await client.owners()) {
    const read = await readOrganization({
      client,
      login,
      logger,
      pageSizes,
      withEmail: (auth.apps ?? []).length === 0,
      withSuspension: asksForSuspension && checkSuspensionByRest !== true,
    });
    const known = read.users.filter(
      ({ suspendedAt }) => !asksForSuspension || typeof suspendedAt !== 'string',
    );
    const users =
      asksForSuspension && checkSuspensionByRest ? await withoutSuspended(known, login, client) : known;
    organizations.push({ ...read, users });
  }
  return organizations;
}

function organizationTree(
  organizations: readonly GithubOrganization[],
  options: OrganizationSourceOptions,
  client: Pick<GithubClient, 'host' | 'spent'>,
): SourceTree {
  const digest = createHash('sha256');
  const addresses = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const { path, address, entity } of organizationFiles(organizations, options, client.host.webUrl)) {
    const text = descriptorText(entity);
    addresses.set(path, address);
    texts.set(path, text);
    digest.update(JSON.stringify([path, address, text]));
  }
  const paths = [...texts.keys()];
  return {
    revision: digest.digest('hex').slice(0, 40),
    descriptors: () => Promise.resolve(paths),
    read: (path) => {
      const text = texts.get(path);
      return Promise.resolve(text === undefined ? undefined : Buffer.from(text));
    },
    glob: (pattern) => Promise.resolve(matchPaths(paths, [pattern])),
    locationOf: (path) => `url:${addresses.get(path) ?? client.host.webUrl}`,
    // Pages of people and teams are no files that others could refer to.
    pathOf: () => undefined,
    report: () => ({ spent: client.spent() }),
  };
}
