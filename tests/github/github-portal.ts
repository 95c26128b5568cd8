import { githubSource, type GithubSourceOptions } from '../../integrations/github/github-source.ts';
import type { HarvestReport } from '../../src/harvest/index.ts';
import type { Source } from '../../src/plugin/source.ts';
import type { GithubDouble } from '../github-double/index.ts';

/** The source of an organisation of a double. Seconds of waiting are milliseconds. */
export function sourceOf(github: GithubDouble, options: Partial<GithubSourceOptions> = {}): Source {
  return githubSource({
    auth: { token: () => github.token },
    host: new URL(github.url).host,
    apiBaseUrl: github.apiBaseUrl,
    second: 1,
    ...(options.repositories === undefined && options.app === undefined && { organization: 'acme' }),
    ...options,
  });
}

/** What some work costs. */
export interface Cost {
  /** GraphQL points. */
  readonly points: number;
  /** REST requests. */
  readonly rest: number;
}

/** The points and REST requests that some work costs. */
export async function costOf(github: GithubDouble, work: () => Promise<unknown>): Promise<Cost> {
  const before = { points: github.points.spent, requests: github.requests.length };
  await work();
  return {
    points: github.points.spent - before.points,
    rest: github.requests.slice(before.requests).filter(({ kind }) => kind === 'rest').length,
  };
}

/** What a harvest says about files that could not be read. */
export function unreadable({ problems }: HarvestReport): readonly string[] {
  return problems
    .filter(({ code }) => code === 'harvest/unreadable-file')
    .map(({ at, message, hint }) => `${at?.path ?? ''}: ${message} ${hint}`);
}
