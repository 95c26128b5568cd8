import { isIdentity, type Identity } from './identity-value.ts';
import { keptValue } from './kept-value.ts';

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
