import picomatch from 'picomatch';
import { entityName, entityNamespace } from './entity-name.ts';
import { fillAnnotations, fillPlaceholders, type PlaceholderValues } from './fill-placeholders.ts';
import type { GithubOrganization, GithubTeam } from './github-organization.ts';
import { identityOf, referenceFrom, told } from './organization-entity.ts';
import type { EntityIdentity, OrganizationEntity } from './organization-entity.ts';
import type { Person } from './people.ts';
import type { TeamOptions } from './transform-options.ts';

/** A team that becomes a group, with what it is related to. */
export interface Unit extends EntityIdentity {
  readonly organization: string;
  readonly team: GithubTeam;
  readonly type: string;
  readonly values: PlaceholderValues;
  /** The nearest team above that is not left out. */
  readonly parent: (EntityIdentity & { readonly team: GithubTeam }) | undefined;
  /** In this very team. */
  readonly members: readonly Person[];
}

/** The teams of an organisation that are not left out. One whose parent is left out moves up to the next that is not. */
export function unitsOf(
  { login, teams }: GithubOrganization,
  people: ReadonlyMap<string, Person>,
  options: TeamOptions,
  defaultNamespace: string,
): readonly Unit[] {
  const bySlug = new Map(teams.map((team) => [team.slug, team]));
  const membersOf = new Map(
    teams.map((team) => [team, team.members.flatMap((member) => people.get(member.toLowerCase()) ?? [])]),
  );
  const peopled = new Set<GithubTeam>();
  for (const team of teams) {
    if ((membersOf.get(team) ?? []).length > 0) for (const above of lineOf(team, bySlug)) peopled.add(above);
  }
  const isSkipped = teamMatcher(options.skip ?? [], login);
  const isKept = (team: GithubTeam): boolean =>
    !isSkipped(team) &&
    (!options.require?.includes('member') || peopled.has(team)) &&
    (!options.require?.includes('visible') || team.privacy !== 'SECRET');
  const parentOf = (team: GithubTeam): GithubTeam | undefined => lineOf(team, bySlug).slice(1).find(isKept);
  const identify = (team: GithubTeam): EntityIdentity & { readonly values: PlaceholderValues } => {
    const { slug, name } = team;
    const values = { slug, name, parent: parentOf(team)?.slug, organization: login };
    const namespace = fillPlaceholders(options.namespace ?? defaultNamespace, values) ?? defaultNamespace;
    return {
      values,
      name: entityName(fillPlaceholders(options.name ?? '{slug}', values) ?? slug),
      namespace: entityNamespace(namespace),
    };
  };
  return teams.filter(isKept).map((team) => {
    const parent = parentOf(team);
    return {
      ...identify(team),
      organization: login,
      team,
      type: typeOf(team, options.type, login),
      parent: parent && { ...identify(parent), team: parent },
      members: membersOf.get(team) ?? [],
    };
  });
}

/** @param children the units right below. */
export function unitEntity(
  { team, type, values, parent, members, ...identity }: Unit,
  children: readonly EntityIdentity[],
  annotations?: Readonly<Record<string, string>>,
): OrganizationEntity {
  const refer = (target: EntityIdentity): string => referenceFrom(identity.namespace, target);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      ...identityOf(identity),
      ...told({ description: team.description }),
      annotations: {
        'github.com/team-slug': team.combinedSlug,
        ...told({ 'backstage.io/edit-url': team.editTeamUrl }),
        ...fillAnnotations(annotations, values),
      },
    },
    spec: {
      type,
      profile: told({ displayName: team.name, picture: team.avatarUrl }),
      ...(parent && { parent: refer(parent) }),
      children: children.map(refer).sort(),
      // With their namespace in any case, as Backstage writes them.
      members: members.map(({ namespace, name }) => `${namespace}/${name}`).sort(),
    },
  };
}

/** A team and those above it, nearest first. */
function lineOf(team: GithubTeam, bySlug: ReadonlyMap<string, GithubTeam>): readonly GithubTeam[] {
  const line = new Set<GithubTeam>();
  for (
    let at: GithubTeam | undefined = team;
    at && !line.has(at);
    at = bySlug.get(at.parentTeam?.slug ?? '')
  ) {
    line.add(at);
  }
  return [...line];
}

function typeOf(team: GithubTeam, type: TeamOptions['type'] = 'team', organization: string): string {
  if (typeof type === 'string') return type;
  const found = Object.entries(type).find(([glob]) => teamMatcher([glob], organization)(team));
  return found?.[1] ?? 'team';
}

/** A glob with a slash speaks of the organisation too. */
function teamMatcher(globs: readonly string[], organization: string): (team: GithubTeam) => boolean {
  const matches = globs.map((glob) => {
    const isMatch = picomatch(glob, { nocase: true, dot: true });
    return (slug: string) => isMatch(glob.includes('/') ? `${organization}/${slug}` : slug);
  });
  return ({ slug }) => matches.some((isMatch) => isMatch(slug));
}
