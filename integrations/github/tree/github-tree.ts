import { createHash } from 'node:crypto';
import type { SourceReport } from '../../../src/plugin/source-report.ts';
import type { EntityDefaults, SourceRepository } from '../../../src/plugin/source-repository.ts';
import { UnreadableFileError, type SourceTree, type WebAddress } from '../../../src/plugin/source.ts';
import type { ReferredCommit } from '../cache/sweep-state.ts';
import { GithubError, type GithubClient } from '../client/index.ts';
import {
  entityDefaults,
  ownerOf,
  type Fallback,
  type RepositoryFacts,
} from '../fallbacks/entity-defaults.ts';
import type { RepositoryFiles } from '../files/repository-files.ts';
import { fullNameOf } from '../listing/listed-repository.ts';
import type { Swept, SweptRepository } from '../sweep/sweep.ts';
import { codeOwnersOf } from './code-owners-of.ts';
import { formatFilePlace, parseFilePlace, type FilePlace } from './file-place.ts';
import type { OpenRepositories } from './open-repositories.ts';
import { sourceRepository } from './source-repository.ts';
import { placeOfAddress, webAddressOf } from './web-addresses.ts';

export interface GithubTreeOptions {
  readonly client: GithubClient;
  readonly swept: Swept;
  /** Commits outside of the list, as far as they were referred to before. */
  readonly referred: readonly ReferredCommit[];
  readonly files: OpenRepositories;
  readonly catalogPath: string;
  readonly fallbacks: readonly Fallback[];
  /** True when harvest keeps a copy to fall back to: then a failure of the host fails the source. */
  readonly hasCopy: boolean;
  /** Keeps what was found out. */
  readonly close: () => Promise<void>;
}

/** The files of all repositories of a source, each at one commit. */
export class GithubTree implements SourceTree {
  readonly revision: string;
  readonly isWide = true;
  readonly #options: GithubTreeOptions;
  readonly #byName: ReadonlyMap<string, SweptRepository>;
  readonly #facts = new Map<string, RepositoryFacts>();

  constructor(options: GithubTreeOptions) {
    this.#options = options;
    const { repositories } = options.swept;
    this.#byName = new Map(repositories.map((one) => [fullNameOf(one).toLowerCase(), one]));
    this.revision = revisionOf(repositories, options.referred);
  }

  async descriptors(): Promise<readonly string[]> {
    const { swept, fallbacks } = this.#options;
    const described = swept.repositories.filter(({ record }) => (record?.descriptors.length ?? 0) > 0);
    // What fills in fields is asked for without waiting, so it is read before.
    if (fallbacks.length > 0) await Promise.all(described.map((repository) => this.#factsOf(repository)));
    return described
      .flatMap(({ owner, name, record }) =>
        (record?.descriptors ?? []).map((path) => formatFilePlace({ owner, name, path })),
      )
      .sort();
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    const place = parseFilePlace(path);
    if (!place) return undefined;
    const listed = place.ref === undefined ? this.#listed(place) : undefined;
    // Whoever reads a descriptor asks next what fills in its fields, without waiting.
    if (listed && this.#options.fallbacks.length > 0) await this.#factsOf(listed);
    return this.#explained(place, async () => (await this.#filesOf(place))?.read(place.path));
  }

  async glob(pattern: string): Promise<readonly string[]> {
    const place = parseFilePlace(pattern);
    if (!place) return [];
    const files = await this.#filesOf(place);
    const paths = (await files?.glob(place.path)) ?? [];
    return paths.map((path) => formatFilePlace({ ...place, path }));
  }

  locationOf(path: string): string {
    return `url:${this.webAddressOf(path).view}`;
  }

  pathOf(target: string): string | undefined {
    const place = placeOfAddress(
      this.#options.client.host,
      target,
      (owner, name) => this.#listed({ owner, name })?.branch,
    );
    if (!place) return undefined;
    // A repository is called as its host lists it, however an address spells it.
    const listed = this.#listed(place);
    return formatFilePlace(listed ? { ...place, owner: listed.owner, name: listed.name } : place);
  }

  webAddressOf(path: string): WebAddress {
    const place = parseFilePlace(path) ?? { owner: '', name: '', path };
    return webAddressOf(this.#options.client.host, place, this.#listed(place)?.branch ?? 'HEAD');
  }

  defaultsOf(path: string): EntityDefaults | undefined {
    const place = parseFilePlace(path);
    const facts = place?.ref === undefined ? this.#facts.get(fullNameOf(place ?? NOWHERE)) : undefined;
    return place && facts && entityDefaults(facts, place.path, this.#options.fallbacks);
  }

  repositories(): Promise<readonly SourceRepository[]> {
    return Promise.all(
      this.#options.swept.repositories.map(async (repository) => {
        const facts = await this.#factsOf(repository);
        const path = repository.record?.descriptors[0] ?? this.#options.catalogPath;
        return sourceRepository(repository, ownerOf(facts, path)?.reference);
      }),
    );
  }

  report(): SourceReport {
    const { swept, client } = this.#options;
    return { ...(swept.outdated && { outdated: swept.outdated }), spent: client.spent() };
  }

  close(): Promise<void> {
    return this.#options.close();
  }

  #listed({ owner, name }: Pick<FilePlace, 'owner' | 'name'>): SweptRepository | undefined {
    return this.#byName.get(`${owner}/${name}`.toLowerCase());
  }

  async #filesOf(place: FilePlace): Promise<RepositoryFiles | undefined> {
    const { files } = this.#options;
    const listed = this.#listed(place);
    if (place.ref === undefined && listed) return files.ofRecord(listed, listed.record);
    return files.ofReference(place);
  }

  /** Runs what reads a file; a repository that cannot be read makes the file unreadable, not the source. */
  async #explained<Result>(place: FilePlace, read: () => Promise<Result>): Promise<Result> {
    try {
      return await read();
    } catch (error) {
      const isOwn = place.ref === undefined && this.#listed(place) !== undefined;
      if (!(error instanceof GithubError)) throw error;
      // What is refused is so for what the file's descriptor asks; a copy would be of no better one.
      if (isOwn && this.#options.hasCopy && error.kind !== 'refused') throw error;
      const [reason = '', ...remedy] = error.message.split('; ');
      throw new UnreadableFileError(reason, remedy.join('; '));
    }
  }

  async #factsOf(repository: SweptRepository): Promise<RepositoryFacts> {
    const key = fullNameOf(repository);
    const known = this.#facts.get(key);
    if (known) return known;
    const { record, description, homepage, topics } = repository;
    const files = record && this.#options.files.ofRecord(repository, record);
    const codeOwners = files && (await codeOwnersOf(files));
    const facts = { description, homepage, topics, descriptors: record?.descriptors ?? [], codeOwners };
    this.#facts.set(key, facts);
    return facts;
  }
}

const NOWHERE = { owner: '', name: '' };

/** A digest of all that decides what the tree delivers. */
function revisionOf(repositories: readonly SweptRepository[], referred: readonly ReferredCommit[]): string {
  const parts = repositories.map((one) => [
    fullNameOf(one),
    one.branch,
    one.record?.commit,
    one.visibility,
    one.topics,
    one.description,
    one.homepage,
    one.unreadable,
  ]);
  const hash = createHash('sha256').update(JSON.stringify([parts, referred]));
  return hash.digest('hex').slice(0, 40);
}
