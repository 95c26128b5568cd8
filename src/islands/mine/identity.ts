import { keptValue } from './kept-value.ts';

/** Who the reader says to be: a user of the catalog. */
export interface Identity {
  /** Reference of the user, for example `user:default/ida`. */
  readonly user: string;
  readonly title: string;
  /** References of the groups that the user is a direct member of. */
  readonly groups: readonly string[];
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
  const identity = currentIdentity();
  return new Set(identity ? [identity.user, ...identity.groups] : []);
}

function isIdentity(value: unknown): value is Identity {
  if (typeof value !== 'object' || value === null) return false;
  const { user, title, groups } = value as Readonly<Record<string, unknown>>;
  return (
    typeof user === 'string' &&
    typeof title === 'string' &&
    Array.isArray(groups) &&
    groups.every((group) => typeof group === 'string')
  );
}
