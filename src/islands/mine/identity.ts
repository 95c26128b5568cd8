import { keptValue } from './kept-value.ts';
import { isKnownEntity, type KnownEntity } from './known-entity.ts';

/** Who the reader says to be: a user of the catalog, or, where it has none, the groups that the reader is in. */
export interface Identity {
  /** The user; absent when the reader chose groups. */
  readonly user?: KnownEntity;
  /** Groups that the reader is a direct member of. */
  readonly groups: readonly KnownEntity[];
  /** Digest of the snapshot that the groups were read from. */
  readonly snapshot: string;
}

const kept = keptValue('identity', isIdentity);

/** Who the reader is; undefined until they chose. */
export function currentIdentity(): Identity | undefined {
  return kept.read();
}

/** Remembers who the reader is, or forgets it. */
export function chooseIdentity(identity: Identity | undefined): void {
  kept.write(identity);
}

/** References that own what is the reader's: the user and the user's groups, as in Backstage. */
export function ownerRefs(): ReadonlySet<string> {
  const { user, groups } = currentIdentity() ?? { groups: [] };
  return new Set([...(user ? [user] : []), ...groups].map(({ ref }) => ref));
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
