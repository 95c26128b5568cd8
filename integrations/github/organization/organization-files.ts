import { stringify } from 'yaml';
import type { GithubOrganization, GithubTeam } from './github-organization.ts';
import { DEFAULT_NAMESPACE } from './organization-entity.ts';
import type { OrganizationEntity } from './organization-entity.ts';
import { peopleOf, personEntity } from './people.ts';
import type { Person } from './people.ts';
import type { TransformOptions } from './transform-options.ts';
import { unitEntity, unitsOf } from './units.ts';
import type { Unit } from './units.ts';

/** A descriptor made of what GitHub answers. */
export interface OrganizationFile {
  /** `users/<login>.yaml` or `teams/<organisation>/<slug>.yaml`. */
  readonly path: string;
  /** Page of the person or team, which Backstage gives as location. */
  readonly address: string;
  readonly entity: OrganizationEntity;
}

/**
 * The descriptors of people and teams, sorted by path: equal for equal answers, whatever their order.
 *
 * @param host address of GitHub, for example `https://github.com`.
 */
export function organizationFiles(
  organizations: readonly GithubOrganization[],
  options: TransformOptions,
  host: string,
): readonly OrganizationFile[] {
  const { users = {}, teams = {} } = options;
  const people = peopleOf(organizations, options);
  const units = organizations.flatMap((organization) =>
    unitsOf(organization, people, teams, organizations.length > 1 ? organization.login : DEFAULT_NAMESPACE),
  );
  const groupsOf = new Map<Person, Unit[]>();
  const childrenOf = new Map<GithubTeam, Unit[]>();
  for (const unit of units) {
    for (const person of unit.members) add(groupsOf, person, unit);
    if (unit.parent) add(childrenOf, unit.parent.team, unit);
  }
  const files: OrganizationFile[] = [];
  for (const [login, person] of people) {
    const groups = groupsOf.get(person) ?? [];
    if (users.require?.includes('team') && groups.length === 0) continue;
    files.push({
      path: `users/${encodeURIComponent(login)}.yaml`,
      address: `${host}/${person.user.login}`,
      entity: personEntity(person, groups, users.annotations),
    });
  }
  for (const unit of units) {
    const { organization, team } = unit;
    files.push({
      path: `teams/${organization.toLowerCase()}/${encodeURIComponent(team.slug)}.yaml`,
      address: `${host}/orgs/${organization}/teams/${team.slug}`,
      entity: unitEntity(unit, childrenOf.get(team) ?? [], teams.annotations),
    });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** An entity as the text of its descriptor. */
export function descriptorText(entity: OrganizationEntity): string {
  return stringify(entity, { lineWidth: 0 });
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
