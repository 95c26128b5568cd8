import type { Faults } from './faults/faults.ts';
import { Github } from './github.ts';
import { handleRequest } from './http/handle-request.ts';
import type { LoggedRequest } from './http/incoming.ts';
import { startServer } from './http/server.ts';
import type { PointLedger } from './limits/point-ledger.ts';
import type { Resource } from './limits/rate-budget.ts';
import type { Organization, Team, User } from './world/account.ts';
import type { Activity } from './world/activity.ts';
import type { App, Installation, InstallOptions } from './world/apps.ts';
import type {
  OrganizationOptions,
  PushOptions,
  RepositoryOptions,
  TeamOptions,
  UserOptions,
} from './world/options.ts';
import type { Repository } from './world/repository.ts';

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
  /** What goes wrong. */
  readonly faults: Faults;
  /** Every request, in the order in which they were answered. */
  readonly requests: readonly LoggedRequest[];
  addOrganization(options: OrganizationOptions): Organization;
  addUser(options: UserOptions): User;
  addTeam(options: TeamOptions): Team;
  addRepository(options: RepositoryOptions): Repository;
  /** The repository of a full name. @throws when there is none. */
  repository(name: string): Repository;
  /** Pushes one commit to `<owner>/<name>` and answers its id. */
  push(name: string, options: PushOptions): string;
  /** Makes a GitHub App with a key of its own, for example `callboard`. */
  addApp(slug: string): App;
  /** Installs an app on an account. */
  installApp(app: App, login: string, options?: InstallOptions): Installation;
  /** Pull requests, comments, dispatches and workflow runs. */
  readonly activity: Activity;
  rename(name: string, newName: string): void;
  transfer(name: string, owner: string): void;
  archive(name: string): void;
  remove(name: string): void;
  /** Stops it. @throws when an answer broke GitHub's published schema, or the double lacked what was asked for. */
  close(): Promise<void>;
}

const TOKEN = 'ghp_aTokenOfTheDouble';

/** Starts a GitHub on loopback, with a user `octocat` and nothing else. */
export async function startGithubDouble(options: GithubDoubleOptions = {}): Promise<GithubDouble> {
  const github = new Github({
    now: options.now ?? (() => new Date()),
    token: options.token ?? TOKEN,
    limits: { core: 5000, graphql: 5000, ...options.limits },
  });
  const server = await startServer(options.port ?? 0, (request, response) =>
    handleRequest(github, request, response),
  );
  github.url = server.url;
  const { world } = github;
  return {
    url: server.url,
    apiBaseUrl: `${server.url}/api/v3`,
    graphqlUrl: `${server.url}/api/graphql`,
    token: github.token,
    points: github.points,
    faults: github.faults,
    requests: github.requests,
    addOrganization: world.addOrganization.bind(world),
    addUser: world.addUser.bind(world),
    addTeam: world.addTeam.bind(world),
    addRepository: world.addRepository.bind(world),
    repository: world.expect.bind(world),
    push: world.push.bind(world),
    addApp: github.apps.addApp.bind(github.apps),
    installApp: github.apps.install.bind(github.apps),
    activity: github.activity,
    rename: world.rename.bind(world),
    transfer: world.transfer.bind(world),
    archive: world.archive.bind(world),
    remove: world.remove.bind(world),
    close: async () => {
      await server.close();
      github.folders.close();
      if (github.violations.size > 0) {
        throw new Error(`The GitHub double answered wrongly:\n${[...github.violations].join('\n')}`);
      }
    },
  };
}
