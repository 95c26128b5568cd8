import { GitRepository } from '../git/git-repository.ts';
import type { Account, Organization, Team, User } from './account.ts';
import type {
  OrganizationOptions,
  PushOptions,
  RepositoryOptions,
  TeamOptions,
  UserOptions,
} from './options.ts';
import { fullName, type Repository } from './repository.ts';

const OCTOCAT = { name: 'Octo Cat', email: 'octocat@example.com' };

/** Everything that lives on this GitHub: accounts, teams and repositories, and how a test changes them. */
export class World {
  readonly #now: () => Date;
  readonly #accounts = new Map<string, Account>();
  readonly #repositories = new Map<string, Repository>();
  /** Old full names, with the repository that had them. */
  readonly #redirects = new Map<string, Repository>();
  #lastId = 1000;

  constructor(now: () => Date) {
    this.#now = now;
  }

  repositories(): Repository[] {
    return [...this.#repositories.values()];
  }

  account(login: string): Account | undefined {
    return this.#accounts.get(login.toLowerCase());
  }

  accounts(): Account[] {
    return [...this.#accounts.values()];
  }

  /** The repository of a full name, whatever the case; names that it once had count when asked for. */
  repository(name: string, options: { readonly followRenames: boolean }): Repository | undefined {
    const key = name.toLowerCase();
    return this.#repositories.get(key) ?? (options.followRenames ? this.#redirects.get(key) : undefined);
  }

  addOrganization(options: OrganizationOptions): Organization {
    const organization: Organization = {
      kind: 'Organization',
      id: this.#nextId(),
      login: options.login,
      name: options.name ?? options.login,
      description: options.description ?? null,
      email: options.email ?? null,
      createdAt: this.#now(),
      members: new Map(),
      teams: [],
      ssoRequired: options.ssoRequired ?? false,
    };
    this.#accounts.set(options.login.toLowerCase(), organization);
    return organization;
  }

  addUser(options: UserOptions): User {
    const user: User = {
      kind: 'User',
      id: this.#nextId(),
      login: options.login,
      name: options.name ?? null,
      email: options.email ?? '',
      bio: options.bio ?? null,
      createdAt: this.#now(),
      verifiedEmails: new Map(Object.entries(options.verifiedEmails ?? {})),
      suspendedAt: options.suspended === true ? this.#now() : null,
    };
    this.#accounts.set(options.login.toLowerCase(), user);
    for (const [login, role] of Object.entries(options.organizations ?? {})) {
      this.#organization(login).members.set(user, role);
    }
    return user;
  }

  addTeam(options: TeamOptions): Team {
    const organization = this.#organization(options.organization);
    const maintainers = new Set(options.maintainers);
    const logins = new Set([...(options.members ?? []), ...maintainers]);
    const team: Team = {
      id: this.#nextId(),
      organization,
      slug: options.slug ?? options.name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      name: options.name,
      description: options.description ?? null,
      privacy: options.privacy ?? 'VISIBLE',
      parent: options.parent === undefined ? undefined : this.#team(organization, options.parent),
      createdAt: this.#now(),
      members: new Map(
        [...logins].map((login) => [this.#user(login), maintainers.has(login) ? 'MAINTAINER' : 'MEMBER']),
      ),
    };
    for (const user of team.members.keys()) {
      if (!organization.members.has(user)) organization.members.set(user, 'MEMBER');
    }
    organization.teams.push(team);
    return team;
  }

  addRepository(options: RepositoryOptions): Repository {
    const createdAt = options.createdAt ?? this.#now();
    const repository: Repository = {
      id: this.#nextId(),
      owner: this.account(options.owner) ?? this.addOrganization({ login: options.owner }),
      name: options.name,
      description: options.description ?? null,
      homepage: options.homepage ?? null,
      topics: options.topics ?? [],
      visibility: options.visibility ?? 'PRIVATE',
      isFork: options.isFork ?? false,
      isTemplate: options.isTemplate ?? false,
      isArchived: options.isArchived ?? false,
      isDisabled: options.isDisabled ?? false,
      isLocked: options.isLocked ?? false,
      defaultBranch: options.defaultBranch ?? 'main',
      createdAt,
      updatedAt: createdAt,
      pushedAt: null,
      archivedAt: options.isArchived === true ? createdAt : null,
      git: new GitRepository(),
    };
    const key = fullName(repository).toLowerCase();
    if (this.#repositories.has(key)) throw new Error(`there is already a repository ${fullName(repository)}`);
    this.#repositories.set(key, repository);
    this.#redirects.delete(key);
    if (options.files !== undefined) {
      this.#commit(repository, { files: options.files, message: 'First commit' }, createdAt);
    }
    return repository;
  }

  /** Pushes one commit to a branch, which is made from the default branch when there is none. Answers its id. */
  push(name: string, options: PushOptions): string {
    return this.#commit(this.expect(name), options, this.#now());
  }

  /** Gives a repository another name; the old one redirects. */
  rename(name: string, newName: string): void {
    const repository = this.expect(name);
    this.#move(repository, () => {
      repository.name = newName;
    });
  }

  /** Gives a repository to another account, made as an organisation when there is none; the old name redirects. */
  transfer(name: string, owner: string): void {
    const repository = this.expect(name);
    this.#move(repository, () => {
      repository.owner = this.account(owner) ?? this.addOrganization({ login: owner });
    });
  }

  archive(name: string): void {
    const repository = this.expect(name);
    repository.isArchived = true;
    repository.archivedAt = this.#now();
    repository.updatedAt = this.#now();
  }

  /** Deletes a repository, and the names that led to it. */
  remove(name: string): void {
    const repository = this.expect(name);
    this.#repositories.delete(fullName(repository).toLowerCase());
    for (const [old, target] of this.#redirects) {
      if (target === repository) this.#redirects.delete(old);
    }
  }

  /** @throws when there is no repository of that full name now. */
  expect(name: string): Repository {
    const repository = this.#repositories.get(name.toLowerCase());
    if (repository === undefined) throw new Error(`this GitHub has no repository ${name}`);
    return repository;
  }

  /** Notes that something was pushed to a repository. */
  pushed(repository: Repository, at: Date): void {
    repository.pushedAt = at;
    repository.updatedAt = at;
  }

  #commit(repository: Repository, options: PushOptions, at: Date): string {
    const { git, defaultBranch } = repository;
    const branch = options.branch ?? defaultBranch;
    const base = git.refs.get(`refs/heads/${defaultBranch}`);
    if (!git.refs.has(`refs/heads/${branch}`) && base !== undefined) git.setRef(`refs/heads/${branch}`, base);
    const author = { ...(options.author ?? OCTOCAT), date: at };
    const message = options.message ?? 'Change files';
    const commit = git.commit({ branch, files: options.files, message, author });
    this.pushed(repository, at);
    return commit;
  }

  #move(repository: Repository, change: () => void): void {
    const before = fullName(repository).toLowerCase();
    change();
    const after = fullName(repository).toLowerCase();
    if (after !== before && this.#repositories.has(after)) {
      throw new Error(`there is already a repository ${fullName(repository)}`);
    }
    this.#repositories.delete(before);
    this.#repositories.set(after, repository);
    this.#redirects.delete(after);
    this.#redirects.set(before, repository);
    repository.updatedAt = this.#now();
  }

  #organization(login: string): Organization {
    const account = this.account(login) ?? this.addOrganization({ login });
    if (account.kind !== 'Organization') throw new Error(`${login} is a user, not an organisation`);
    return account;
  }

  #user(login: string): User {
    const account = this.account(login) ?? this.addUser({ login });
    if (account.kind !== 'User') throw new Error(`${login} is an organisation, not a user`);
    return account;
  }

  #team(organization: Organization, slug: string): Team {
    const team = organization.teams.find((each) => each.slug === slug);
    if (team === undefined) throw new Error(`${organization.login} has no team ${slug}`);
    return team;
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}
