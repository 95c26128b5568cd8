import { createRequire } from 'node:module';
import type { ForeignEntity } from './packages.ts';

/** Where Backstage's provider reads from, and with which of its options. */
export interface ProviderOptions {
  readonly url: string;
  readonly apiBaseUrl: string;
  readonly token: string;
  readonly orgs: readonly string[];
  readonly useVerifiedEmails?: boolean;
}

interface Mutation {
  readonly entities: readonly { readonly entity: ForeignEntity }[];
}

interface GithubModule {
  readonly GithubMultiOrgEntityProvider: new (options: object) => {
    connect(connection: { applyMutation(mutation: Mutation): Promise<void> }): Promise<void>;
    read(): Promise<void>;
  };
  buildDefaultUserTransformer(options: { readonly useVerifiedEmails: boolean }): unknown;
}

/** What Backstage's `githubOrg` provider puts into the catalog, wired as its module does. */
export async function readWithBackstage(options: ProviderOptions): Promise<readonly ForeignEntity[]> {
  const { url, apiBaseUrl, token, orgs, useVerifiedEmails = false } = options;
  const require = createRequire(import.meta.url);
  const github = require('@backstage/plugin-catalog-backend-module-github') as GithubModule;
  const quiet = { info: () => undefined, warn: () => undefined, debug: () => undefined };
  const found: ForeignEntity[] = [];
  const provider = new github.GithubMultiOrgEntityProvider({
    id: 'agreement',
    gitHubConfig: { host: new URL(url).host, apiBaseUrl },
    githubCredentialsProvider: {
      getCredentials: () => Promise.resolve({ type: 'token', headers: { authorization: `token ${token}` } }),
    },
    githubUrl: url,
    logger: { ...quiet, child: () => quiet },
    orgs,
    userTransformer: github.buildDefaultUserTransformer({ useVerifiedEmails }),
    alwaysUseDefaultNamespace: orgs.length === 1,
  });
  await provider.connect({
    applyMutation: ({ entities }) => {
      found.push(...entities.map(({ entity }) => entity));
      return Promise.resolve();
    },
  });
  await provider.read();
  return found;
}
