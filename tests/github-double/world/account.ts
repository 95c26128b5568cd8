/** An organisation. */
export interface Organization {
  readonly kind: 'Organization';
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly description: string | null;
  readonly email: string | null;
  readonly createdAt: Date;
  readonly members: Map<User, 'ADMIN' | 'MEMBER'>;
  readonly teams: Team[];
  /** True when tokens must be authorised with the organisation's single sign-on; requests are then refused. */
  ssoRequired: boolean;
}

/** A person. */
export interface User {
  readonly kind: 'User';
  readonly id: number;
  readonly login: string;
  readonly name: string | null;
  /** The address shown on the profile, or empty. */
  readonly email: string;
  readonly bio: string | null;
  readonly createdAt: Date;
  /** Addresses in domains that an organisation verified, by the organisation's login. */
  readonly verifiedEmails: ReadonlyMap<string, readonly string[]>;
  suspendedAt: Date | null;
}

/** A team of an organisation. */
export interface Team {
  readonly id: number;
  readonly organization: Organization;
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly privacy: 'VISIBLE' | 'SECRET';
  readonly parent: Team | undefined;
  readonly createdAt: Date;
  /** Members of this very team, not of those below it. */
  readonly members: Map<User, 'MAINTAINER' | 'MEMBER'>;
}

/** Who can own a repository. */
export type Account = Organization | User;
