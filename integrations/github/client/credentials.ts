import { createAppAuth } from '@octokit/auth-app';
import type { Octokit } from 'octokit';
import { GithubError } from './github-error.ts';
import type { GithubHost } from './github-host.ts';

/** A GitHub App whose installations may be used. */
export interface GithubApp {
  readonly appId: number | string;
  /** The private key, as PEM. */
  readonly privateKey: () => string;
  /** Organisations and users whose installation may be used; all when absent. */
  readonly allowedInstallationOwners?: readonly string[] | undefined;
}

/** Apps come before the token; without either, GitHub answers little and GraphQL nothing. */
export interface GithubAuth {
  readonly token?: (() => string) | undefined;
  readonly apps?: readonly GithubApp[] | undefined;
}

/** What a request for an owner is made with. */
export interface Credential {
  /** Names the credential among those of a client; holds no secret. */
  readonly key: string;
  /** A token that is valid now. */
  token(): Promise<string>;
}

interface Installation {
  readonly id: number;
  readonly suspended_at?: string | null;
  readonly account: { readonly login?: string } | null;
}

/** Finds the credential for an owner: the installation of an App there, or the token. */
export class Credentials {
  readonly #auth: GithubAuth;
  readonly #octokit: Octokit;
  readonly #host: GithubHost;
  #installed: Promise<ReadonlyMap<string, Installed>> | undefined;

  constructor(auth: GithubAuth, octokit: Octokit, host: GithubHost) {
    this.#auth = auth;
    this.#octokit = octokit;
    this.#host = host;
  }

  /**
   * The owners that the Apps are installed for, sorted.
   *
   * @throws {GithubError} when there is none.
   */
  async owners(): Promise<readonly string[]> {
    const installed = [...(await this.#installations()).values()];
    if (installed.length === 0) {
      const apps = (this.#auth.apps ?? []).map(({ appId }) => String(appId)).join(', ');
      throw new GithubError(
        'not-installed',
        `the GitHub App ${apps} is installed for nobody, or \`allowedInstallationOwners\` leaves them out; ${this.#install()}`,
      );
    }
    return installed.map(({ owner }) => owner).sort();
  }

  /** @throws {GithubError} when there is neither an installation nor a token. */
  async of(owner: string): Promise<Credential> {
    const { token, apps = [] } = this.#auth;
    const installed = apps.length > 0 ? (await this.#installations()).get(owner.toLowerCase()) : undefined;
    if (installed?.suspended) {
      throw new GithubError(
        'not-installed',
        `the GitHub App ${installed.app} is suspended for ${owner}; unsuspend it in the settings of ${owner}, under GitHub Apps`,
      );
    }
    if (installed) return installed.credential;
    if (token) return { key: 'token', token: () => Promise.resolve(token()) };
    if (apps.length === 0) {
      throw new GithubError(
        'credentials',
        `${this.#host.name} answers queries only to those it knows; set \`token\`, for example token: \${GITHUB_TOKEN}, or \`apps\``,
      );
    }
    throw new GithubError(
      'not-installed',
      `no GitHub App of this source is installed for ${owner}, or \`allowedInstallationOwners\` leaves it out; ${this.#install()}`,
    );
  }

  #install(): string {
    return `install the App there, from its settings under ${this.#host.webUrl}/settings/apps`;
  }

  #installations(): Promise<ReadonlyMap<string, Installed>> {
    this.#installed ??= this.#listInstallations();
    return this.#installed;
  }

  /** @throws {GithubError} when the key is none; whether it is the App's, GitHub tells. */
  async #signIn(appId: GithubApp['appId'], key: string): Promise<SignedIn> {
    try {
      const auth = createAppAuth({
        appId,
        // A key that came through an environment variable may have its line ends written out.
        privateKey: key.replaceAll('\\n', '\n'),
        request: this.#octokit.request,
      });
      return { auth, token: (await auth({ type: 'app' })).token };
    } catch {
      throw new GithubError(
        'credentials',
        `the private key of the GitHub App ${String(appId)} cannot be read; give the whole of the PEM file that GitHub made, from -----BEGIN to the last line`,
      );
    }
  }

  async #listInstallations(): Promise<ReadonlyMap<string, Installed>> {
    const found = new Map<string, Installed>();
    for (const { appId, privateKey, allowedInstallationOwners } of this.#auth.apps ?? []) {
      const { auth, token } = await this.#signIn(appId, privateKey());
      const allowed = allowedInstallationOwners?.map((owner) => owner.toLowerCase());
      const installations = await this.#octokit.paginate<Installation>('GET /app/installations', {
        per_page: 100,
        headers: { authorization: `bearer ${token}` },
      });
      for (const { id, account, suspended_at } of installations) {
        const owner = account?.login;
        const name = owner?.toLowerCase();
        if (owner === undefined || name === undefined || found.has(name)) continue;
        if (allowed && !allowed.includes(name)) continue;
        const credential = {
          key: `app ${String(appId)} for ${owner}`,
          token: async () => (await auth({ type: 'installation', installationId: id })).token,
        };
        found.set(name, {
          owner,
          app: String(appId),
          suspended: typeof suspended_at === 'string',
          credential,
        });
      }
    }
    return found;
  }
}

interface SignedIn {
  readonly auth: ReturnType<typeof createAppAuth>;
  /** Of the App itself, for ten minutes. */
  readonly token: string;
}

interface Installed {
  readonly owner: string;
  readonly app: string;
  readonly suspended: boolean;
  readonly credential: Credential;
}
