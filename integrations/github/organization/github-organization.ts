/** People and teams of one organisation, as GitHub answers them. */
export interface GithubOrganization {
  /** Login as the config spells it. */
  readonly login: string;
  readonly users: readonly GithubUser[];
  readonly teams: readonly GithubTeam[];
}

export interface GithubUser {
  readonly id?: string | null | undefined;
  readonly login: string;
  readonly name?: string | null | undefined;
  readonly bio?: string | null | undefined;
  /** The address that the person shows to everybody. */
  readonly email?: string | null | undefined;
  readonly avatarUrl?: string | null | undefined;
  /** Addresses in domains that the organisation has proven to be its own. */
  readonly organizationVerifiedDomainEmails?: readonly string[] | null | undefined;
  readonly suspendedAt?: string | null | undefined;
}

export interface GithubTeam {
  readonly slug: string;
  /** `<organisation>/<slug>`. */
  readonly combinedSlug: string;
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly avatarUrl?: string | null | undefined;
  readonly editTeamUrl?: string | null | undefined;
  readonly privacy?: 'SECRET' | 'VISIBLE' | null | undefined;
  readonly parentTeam?: { readonly slug: string } | null | undefined;
  /** Logins of those who are in this very team, not in one below. */
  readonly members: readonly string[];
}
