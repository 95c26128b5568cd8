import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { answerGit } from './git/endpoint.ts';
import { GitFolders } from './git/git-folders.ts';
import { answerGraphql } from './graphql/endpoint.ts';
import { failure, type Answer } from './http/answer.ts';
import { anonymousCaller, userCaller, type Caller } from './http/caller.ts';
import { kindOf, tokenOf, type LoggedRequest } from './http/incoming.ts';
import { startServer } from './http/server.ts';
import { PointLedger } from './limits/point-ledger.ts';
import { RateBudget, type Resource } from './limits/rate-budget.ts';
import type { Organization, Team, User } from './world/account.ts';
import type {
  OrganizationOptions,
  PushOptions,
  RepositoryOptions,
  TeamOptions,
  UserOptions,
} from './world/options.ts';
import type { Repository } from './world/repository.ts';
import { World } from './world/world.ts';

export interface GithubDoubleOptions {
  /** The clock of everything here. @default the machine's */
  readonly now?: () => Date;
  /** A personal token that may do everything. @default a made-up one */
  readonly token?: string;
  /** Port on 127.0.0.1. @default a free one */
  readonly port?: number;
  /** Points of GraphQL and requests of REST an hour and caller. @default 5,000 each */
  readonly limits?: Partial<Readonly<Record<Resource, number>>>;
}

/** A GitHub of our own on loopback, shaped as a GitHub Enterprise Server. */
export interface GithubDouble {
  /** Address for people and for git, without a slash at the end. */
  readonly url: string;
  /** `<url>/api/v3` */
  readonly apiBaseUrl: string;
  /** `<url>/api/graphql` */
  readonly graphqlUrl: string;
  readonly token: string;
  /** GraphQL points: spent, left, and each query with its cost. */
  readonly points: PointLedger;
  /** Every request, in the order in which they came. */
  readonly requests: readonly LoggedRequest[];
  addOrganization(options: OrganizationOptions): Organization;
  addUser(options: UserOptions): User;
  addTeam(options: TeamOptions): Team;
  addRepository(options: RepositoryOptions): Repository;
  /** The repository of a full name. @throws when there is none. */
  repository(name: string): Repository;
  /** Pushes one commit to `<owner>/<name>` and answers its id. */
  push(name: string, options: PushOptions): string;
  rename(name: string, newName: string): void;
  transfer(name: string, owner: string): void;
  archive(name: string): void;
  remove(name: string): void;
  /** Stops it. @throws when an answer broke GitHub's published schema, or the double lacked what was asked for. */
  close(): Promise<void>;
}

const TOKEN = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';

/** Starts a GitHub on loopback, with a user `octocat` and nothing else. */
export async function startGithubDouble(options: GithubDoubleOptions = {}): Promise<GithubDouble> {
  const now = options.now ?? (() => new Date());
  const token = options.token ?? TOKEN;
  const world = new World(now);
  const viewer = world.addUser({ login: 'octocat', name: 'The Octocat' });
  const owner = userCaller(viewer);
  const budget = new RateBudget(now, { core: 5000, graphql: 5000, ...options.limits });
  const points = new PointLedger(budget, owner.key);
  const folders = new GitFolders();
  const requests: LoggedRequest[] = [];
  const violations = new Set<string>();
  const violated = (message: string): void => void violations.add(message);

  const callerOf = (request: IncomingMessage): Caller | undefined => {
    const given = tokenOf(request.headers);
    if (given === undefined) return anonymousCaller(viewer);
    return given === token ? owner : undefined;
  };

  const answer = async (request: IncomingMessage, path: string): Promise<Answer> => {
    const caller = callerOf(request);
    if (caller === undefined) return failure(401, 'Bad credentials');
    const kind = kindOf(path);
    if (kind === 'git') return answerGit({ world, url: server.url, folders, now }, caller, request);
    if (kind === 'graphql') {
      const context = { world, url: server.url, budget, points, violated };
      return answerGraphql(context, caller, await text(request));
    }
    return failure(404, 'Not Found');
  };

  const server = await startServer(options.port ?? 0, async (request) => {
    const path = request.url ?? '/';
    const [pathname = '/'] = path.split('?');
    const result = await answer(request, pathname).catch((error: unknown) => {
      violated(`${request.method ?? ''} ${path}: ${String(error)}`);
      return failure(500, 'Server Error');
    });
    requests.push({ method: request.method ?? '', path, kind: kindOf(pathname), status: result.status });
    return result;
  });

  return {
    url: server.url,
    apiBaseUrl: `${server.url}/api/v3`,
    graphqlUrl: `${server.url}/api/graphql`,
    token,
    points,
    requests,
    addOrganization: (organization) => world.addOrganization(organization),
    addUser: (user) => world.addUser(user),
    addTeam: (team) => world.addTeam(team),
    addRepository: (repository) => world.addRepository(repository),
    repository: (name) => world.expect(name),
    push: (name, change) => world.push(name, change),
    rename: (name, newName) => {
      world.rename(name, newName);
    },
    transfer: (name, account) => {
      world.transfer(name, account);
    },
    archive: (name) => {
      world.archive(name);
    },
    remove: (name) => {
      world.remove(name);
    },
    close: async () => {
      await server.close();
      folders.close();
      if (violations.size > 0) {
        throw new Error(`The GitHub double answered wrongly:\n${[...violations].join('\n')}`);
      }
    },
  };
}
