import { isKnownEntity, type KnownEntity } from './known-entity.ts';

/** Who the reader says to be: a user of the catalog, or some groups where the reader is not in it. */
export interface Identity {
  /** The user; absent when the reader chose groups. */
  readonly user?: KnownEntity;
  /** Groups that the reader is a direct member of. */
  readonly groups: readonly KnownEntity[];
  /** Digest of the snapshot that the groups were read from. */
  readonly snapshot: string;
}

/** True of an identity as it is kept. */
export function isIdentity(value: unknown): value is Identity {
  if (typeof value !== 'object' || value === null) return false;
  const { user, groups, snapshot } = value as Readonly<Record<string, unknown>>;
  return (
    (user === undefined || isKnownEntity(user)) &&
    Array.isArray(groups) &&
    groups.every(isKnownEntity) &&
    typeof snapshot === 'string'
  );
}

/** What the reader is called: the user's title, or those of the groups. */
export function identityTitle({ user, groups }: Identity): string {
  return user?.title ?? groups.map(({ title }) => title).join(', ');
}
