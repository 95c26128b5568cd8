/** A repository that a source looked at, whether it holds descriptors or not. The same for the same revision. */
export interface SourceRepository {
  /** `<owner>/<name>`; its files stand below this path in the source's tree. */
  readonly name: string;
  /** Address for people, for example `https://github.com/acme/web`. */
  readonly url: string;
  /** The branch that is read; absent when the repository is empty. */
  readonly branch?: string | undefined;
  readonly description?: string | undefined;
  readonly homepage?: string | undefined;
  /** Sorted. */
  readonly topics: readonly string[];
  readonly visibility?: 'public' | 'internal' | 'private' | undefined;
  /** Paths of its descriptors, relative to the repository, sorted. Without one it can be registered. */
  readonly descriptors: readonly string[];
  /**
   * Files near its root, folders with a slash at the end, sorted; what it is can be guessed from them. Empty where
   * there are descriptors, and nothing is to be guessed.
   */
  readonly files: readonly string[];
  /** Who owns it by its CODEOWNERS, as an entity reference. */
  readonly owner?: string | undefined;
  /** Files that describe an API, sorted by path. */
  readonly definitions: readonly ApiDefinitionFile[];
  /** Why it could not be read, and what to do. */
  readonly unreadable?: { readonly reason: string; readonly remedy: string } | undefined;
}

/** A file that describes an API. */
export interface ApiDefinitionFile {
  /** Relative to the repository. */
  readonly path: string;
  /** As `spec.type` of an API names it. */
  readonly type: 'openapi' | 'asyncapi' | 'graphql' | 'grpc';
}

/** Values for fields that an entity leaves out, from what its source knows of the repository. */
export interface EntityDefaults {
  /** Entity reference. */
  readonly owner?: string | undefined;
  /** What `owner` means where the catalog has no such entity: the group of a team in the namespace of its organisation. */
  readonly ownerElse?: string | undefined;
  /** Where the owner is told, for example `.github/CODEOWNERS:3`. */
  readonly ownerFrom?: string | undefined;
  readonly description?: string | undefined;
  /** Added to the tags that the entity has. */
  readonly tags?: readonly string[] | undefined;
  /** Added to the links that the entity has, unless it has one to the same address. */
  readonly links?: readonly { readonly url: string; readonly title: string }[] | undefined;
}
