/** A user or a group as its descriptor says it. */
export interface OrganizationEntity {
  readonly apiVersion: 'backstage.io/v1alpha1';
  readonly kind: 'User' | 'Group';
  readonly metadata: {
    readonly name: string;
    /** Absent for the default namespace. */
    readonly namespace?: string;
    readonly description?: string;
    readonly annotations: Readonly<Record<string, string>>;
  };
  readonly spec: Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>;
}

/** Name and namespace of an entity. */
export interface EntityIdentity {
  readonly name: string;
  readonly namespace: string;
}

/** Where neither the config nor the number of organisations asks for another. */
export const DEFAULT_NAMESPACE = 'default';

/** The shortest reference to an entity from one in a namespace. */
export function referenceFrom(namespace: string, target: EntityIdentity): string {
  return target.namespace === namespace ? target.name : `${target.namespace}/${target.name}`;
}

/** `metadata.name` and `metadata.namespace`, which is left out where it is the default one. */
export function identityOf({
  name,
  namespace,
}: EntityIdentity): Pick<OrganizationEntity['metadata'], 'name' | 'namespace'> {
  return { name, ...(namespace !== DEFAULT_NAMESPACE && { namespace }) };
}

/** The entries that have a text. */
export function told(
  values: Readonly<Record<string, string | null | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    ),
  );
}
