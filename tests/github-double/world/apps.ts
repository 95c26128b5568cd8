import { generateKeyPairSync } from 'node:crypto';
import type { Account, User } from './account.ts';
import type { Repository } from './repository.ts';
import type { World } from './world.ts';

/** A GitHub App, with the key that signs its tokens. */
export interface App {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly owner: Account;
  /** The user in whose name it acts. */
  readonly bot: User;
  /** PEM, PKCS #1, as GitHub hands it out. */
  readonly privateKey: string;
  readonly publicKey: string;
  readonly createdAt: Date;
}

/** An app on an account. */
export interface Installation {
  readonly id: number;
  readonly app: App;
  readonly account: Account;
  /** The repositories that it may see, or all of the account's. */
  readonly repositories: readonly Repository[] | undefined;
  readonly permissions: Readonly<Record<string, string>>;
  readonly createdAt: Date;
  suspendedAt: Date | null;
}

export interface InstallOptions {
  /** `<owner>/<name>` of those that it may see. @default all of the account's */
  readonly repositories?: readonly string[];
  /** @default what a portal needs, writing included */
  readonly permissions?: Readonly<Record<string, string>>;
  readonly suspended?: boolean;
}

const PERMISSIONS = {
  metadata: 'read',
  contents: 'write',
  pull_requests: 'write',
  issues: 'write',
  actions: 'write',
  members: 'read',
};

/** GitHub Apps and where they are installed. */
export class Apps {
  readonly #now: () => Date;
  readonly #world: World;
  readonly #apps: App[] = [];
  readonly #installations: Installation[] = [];

  constructor(now: () => Date, world: World) {
    this.#now = now;
    this.#world = world;
  }

  /** Makes an app, owned by the user `octocat`. @param slug for example `callboard`. */
  addApp(slug: string): App {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const bot = this.#world.addUser({ login: `${slug}[bot]` });
    const owner = this.#world.account('octocat') ?? bot;
    const id = 12_000 + this.#apps.length + 1;
    const app = { id, slug, name: slug, owner, bot, privateKey, publicKey, createdAt: this.#now() };
    this.#apps.push(app);
    return app;
  }

  /** Installs an app on an account, which is made as an organisation when there is none. */
  install(app: App, login: string, options: InstallOptions = {}): Installation {
    const installation: Installation = {
      id: 70_000 + this.#installations.length + 1,
      app,
      account: this.#world.account(login) ?? this.#world.addOrganization({ login }),
      repositories: options.repositories?.map((name) => this.#world.expect(name)),
      permissions: options.permissions ?? PERMISSIONS,
      createdAt: this.#now(),
      suspendedAt: options.suspended === true ? this.#now() : null,
    };
    this.#installations.push(installation);
    return installation;
  }

  app(id: number): App | undefined {
    return this.#apps.find((app) => app.id === id);
  }

  installations(app: App): Installation[] {
    return this.#installations.filter((each) => each.app === app);
  }
}

/** Whether an installation may see a repository. */
export function isInstalledOn({ account, repositories }: Installation, repository: Repository): boolean {
  return repository.owner === account && (repositories?.includes(repository) ?? true);
}
