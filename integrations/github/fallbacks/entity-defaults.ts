import {
  codeOwnerReference,
  codeOwnersRuleOf,
  type CodeOwnersRule,
} from '../../../src/plugin/code-owners.ts';
import { entityName, entityNamespace } from '../organization/entity-name.ts';
import type { EntityDefaults } from '../../../src/plugin/source-repository.ts';

/** What may be filled in: the owner from CODEOWNERS, tags from topics, the description, links from the homepage. */
export const FALLBACKS = ['owner', 'tags', 'description', 'links'] as const;

/** A field that a config allows to be filled in. */
export type Fallback = (typeof FALLBACKS)[number];

/** What is known of a repository, as far as it fills in fields of its entities. */
export interface RepositoryFacts {
  readonly description?: string | undefined;
  readonly homepage?: string | undefined;
  readonly topics: readonly string[];
  /** Paths of its descriptors, relative to the repository. */
  readonly descriptors: readonly string[];
  /** Its CODEOWNERS file, read by `parseCodeOwners`. */
  readonly codeOwners?: { readonly path: string; readonly rules: readonly CodeOwnersRule[] } | undefined;
}

/**
 * What stands in for the fields that the entities of a descriptor leave out.
 *
 * Every descriptor has an owner by CODEOWNERS. What describes the repository as a whole goes to its descriptor at the
 * root, or to its only one: not to each part of a repository of many.
 *
 * @param path of the descriptor, relative to the repository.
 */
export function entityDefaults(
  facts: RepositoryFacts,
  path: string,
  fallbacks: readonly Fallback[],
): EntityDefaults | undefined {
  const owner = fallbacks.includes('owner') ? ownerOf(facts, path) : undefined;
  const isWhole = !path.includes('/') || facts.descriptors.every((one) => one === path);
  const { description, homepage, topics } = facts;
  const wants = (fallback: Fallback): boolean => isWhole && fallbacks.includes(fallback);
  const defaults: EntityDefaults = {
    ...(owner && {
      owner: owner.reference,
      ...(owner.otherwise !== undefined && { ownerElse: owner.otherwise }),
      ownerFrom: owner.from,
    }),
    ...(wants('description') && description?.trim() && { description: description.trim() }),
    ...(wants('tags') && topics.length > 0 && { tags: topics }),
    ...(wants('links') && isWebAddress(homepage) && { links: [{ url: homepage, title: 'Homepage' }] }),
  };
  return Object.keys(defaults).length === 0 ? undefined : defaults;
}

/** An owner by CODEOWNERS. */
export interface CodeOwner {
  readonly reference: string;
  /** The same team where its organisation has a namespace of its own. */
  readonly otherwise?: string;
  /** File and line. */
  readonly from: string;
}

/** Who owns a file by CODEOWNERS: the first team of the rule that decides, or the first person without one. */
export function ownerOf(
  { codeOwners }: Pick<RepositoryFacts, 'codeOwners'>,
  path: string,
): CodeOwner | undefined {
  const rule = codeOwners && codeOwnersRuleOf(codeOwners.rules, path);
  const owner = rule?.owners.find((one) => one.includes('/')) ?? rule?.owners[0];
  if (!codeOwners || !rule || owner === undefined) return undefined;
  const from = `${codeOwners.path}:${String(rule.line)}`;
  const organization = /^@(.+)\//.exec(owner)?.[1];
  const reference = referenceOf(owner);
  if (organization === undefined) return { reference, from };
  return { reference, otherwise: referenceOf(owner, entityNamespace(organization)), from };
}

/** With the name that the person or team has as an entity. */
function referenceOf(owner: string, groupNamespace?: string): string {
  const reference = codeOwnerReference(owner, groupNamespace);
  const slash = reference.indexOf('/') + 1;
  return reference.slice(0, slash) + entityName(reference.slice(slash));
}

function isWebAddress(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address);
}
