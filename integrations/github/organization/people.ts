import picomatch from 'picomatch';
import { entityName, entityNamespace } from './entity-name.ts';
import { fillAnnotations, fillPlaceholders, type PlaceholderValues } from './fill-placeholders.ts';
import type { GithubOrganization, GithubUser } from './github-organization.ts';
import { DEFAULT_NAMESPACE, identityOf, referenceFrom, told } from './organization-entity.ts';
import type { EntityIdentity, OrganizationEntity } from './organization-entity.ts';
import type { TransformOptions } from './transform-options.ts';

/** A person, whatever the number of organisations, who is not left out for what the person is. */
export interface Person extends EntityIdentity {
  readonly user: GithubUser;
  readonly email: string | undefined;
  readonly values: PlaceholderValues;
}

/** The people of all organisations by login in lower case, in the order in which they are first met. */
export function peopleOf(
  organizations: readonly GithubOrganization[],
  { users: options = {}, useVerifiedEmails = false }: TransformOptions,
): ReadonlyMap<string, Person> {
  const met = new Map<string, { user: GithubUser; readonly organization: string }>();
  for (const { login: organization, users } of organizations) {
    for (const user of users) {
      const key = user.login.toLowerCase();
      const known = met.get(key);
      if (known) known.user = joined(known.user, user);
      else met.set(key, { user, organization });
    }
  }
  const isSkipped = picomatch([...(options.skip ?? [])], { nocase: true, dot: true });
  const people = new Map<string, Person>();
  for (const [key, { user, organization }] of met) {
    if (isSkipped(user.login)) continue;
    const email = emailOf(user, useVerifiedEmails, options.emailDomains);
    if (options.require?.includes('email') && email === undefined) continue;
    if (options.require?.includes('name') && !user.name) continue;
    const { login, name, id } = user;
    const values = { login, name, id, email, organization, 'email-name': email?.replace(/@.*$/, '') };
    people.set(key, {
      user,
      email,
      values,
      name: entityName(fillPlaceholders(options.name ?? '{login}', values) ?? login),
      namespace: entityNamespace(
        fillPlaceholders(options.namespace ?? DEFAULT_NAMESPACE, values) ?? DEFAULT_NAMESPACE,
      ),
    });
  }
  return people;
}

/** @param groups those that the person is a member of. */
export function personEntity(
  { user, email, values, ...identity }: Person,
  groups: readonly EntityIdentity[],
  annotations?: Readonly<Record<string, string>>,
): OrganizationEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      ...identityOf(identity),
      ...told({ description: user.bio }),
      annotations: {
        'github.com/user-login': user.login,
        ...told({ 'github.com/user-id': user.id }),
        ...fillAnnotations(annotations, values),
      },
    },
    spec: {
      profile: told({ displayName: user.name, email, picture: user.avatarUrl }),
      memberOf: groups.map((group) => referenceFrom(identity.namespace, group)).sort(),
    },
  };
}

/** Each organisation tells the addresses in its own domains; everything else is the same in all. */
function joined(first: GithubUser, second: GithubUser): GithubUser {
  const emails = [first, second].flatMap((user) => user.organizationVerifiedDomainEmails ?? []);
  return {
    ...first,
    email: first.email ?? second.email,
    organizationVerifiedDomainEmails: [...new Set(emails)],
  };
}

function emailOf(user: GithubUser, useVerified: boolean, domains?: readonly string[]): string | undefined {
  // GitHub adds what stands behind the plus.
  const verified = (user.organizationVerifiedDomainEmails ?? []).map((email) => email.replace(/\+[^@]*/, ''));
  const candidates = [...(useVerified ? verified : []), user.email].filter(
    (email) => typeof email === 'string',
  );
  return candidates.find((email) => {
    const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
    return email !== '' && (domains?.some((one) => one.toLowerCase() === domain) ?? true);
  });
}
