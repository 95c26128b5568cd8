import type { FileChanges, FileContent } from '../git/file-content.ts';

/** A repository to be made. Its owner is made too when there is none of that login, as an organisation. */
export interface RepositoryOptions {
  readonly owner: string;
  readonly name: string;
  /** Files of the first commit; without any, the repository is empty. */
  readonly files?: Readonly<Record<string, FileContent>>;
  readonly description?: string;
  readonly homepage?: string;
  readonly topics?: readonly string[];
  readonly isFork?: boolean;
  readonly isArchived?: boolean;
  readonly isDisabled?: boolean;
  readonly isLocked?: boolean;
  readonly isTemplate?: boolean;
  /** @default 'PRIVATE' */
  readonly visibility?: 'PUBLIC' | 'PRIVATE' | 'INTERNAL';
  /** @default 'main' */
  readonly defaultBranch?: string;
  /** When it was made, and pushed for the first time. @default now */
  readonly createdAt?: Date;
}

/** One commit to be pushed. */
export interface PushOptions {
  readonly files: FileChanges;
  /** @default 'Change files' */
  readonly message?: string;
  /** @default the default branch */
  readonly branch?: string;
  /** @default { name: 'Octo Cat', email: 'octocat@example.com' } */
  readonly author?: { readonly name: string; readonly email: string };
}

export interface OrganizationOptions {
  readonly login: string;
  readonly name?: string;
  readonly description?: string;
  readonly email?: string;
  /** @default false */
  readonly ssoRequired?: boolean;
}

export interface UserOptions {
  readonly login: string;
  readonly name?: string;
  readonly email?: string;
  readonly bio?: string;
  readonly suspended?: boolean;
  /** Addresses in verified domains, by the organisation's login. */
  readonly verifiedEmails?: Readonly<Record<string, readonly string[]>>;
  /** Organisations that the user is a member of, with the role there. */
  readonly organizations?: Readonly<Record<string, 'ADMIN' | 'MEMBER'>>;
}

export interface TeamOptions {
  readonly organization: string;
  readonly name: string;
  /** @default the name in lower case, with dashes */
  readonly slug?: string;
  readonly description?: string;
  /** Slug of the team above. */
  readonly parent?: string;
  /** @default 'VISIBLE' */
  readonly privacy?: 'VISIBLE' | 'SECRET';
  /** Logins of the members of this very team; a login of nobody makes the user. */
  readonly members?: readonly string[];
  /** Logins of those of the members who maintain the team. */
  readonly maintainers?: readonly string[];
}
