import { chooseIdentity, currentIdentity } from './identity.ts';
import { base } from './known-entity-link.ts';
import { loadPeople, refreshIdentity } from './people.ts';

/** Reads the reader's groups again from the catalog of now. Fails silently: the groups known so far stay. */
export async function refreshGroups(): Promise<void> {
  const people = await loadPeople(base).catch(() => undefined);
  const identity = currentIdentity();
  if (people && identity) chooseIdentity(refreshIdentity(people, identity));
}
