/** The three parts that identify an entity. Case is kept here; identity ignores it. */
export interface EntityRefParts {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** What fills the parts that a reference leaves out. */
export interface EntityRefDefaults {
  readonly defaultKind?: string | undefined;
  readonly defaultNamespace?: string | undefined;
}

export const DEFAULT_NAMESPACE = 'default';

/**
 * Reads `[<kind>:][<namespace>/]<name>`.
 *
 * The first `:` ends the kind unless a `/` stands before it; the next `/` ends the namespace; whatever follows is the
 * name. The grammar is that of `parseEntityRef` in `@backstage/catalog-model`.
 *
 * @throws {TypeError} when a part is empty, or the kind is missing and no default is given.
 */
export function parseEntityRef(ref: string, defaults: EntityRefDefaults = {}): EntityRefParts {
  const colon = ref.indexOf(':');
  const slash = ref.indexOf('/');
  const hasKind = colon !== -1 && (slash === -1 || colon < slash);
  const rest = hasKind ? ref.slice(colon + 1) : ref;
  const restSlash = rest.indexOf('/');
  const kind = hasKind ? ref.slice(0, colon) : defaults.defaultKind;
  const namespace =
    restSlash === -1 ? (defaults.defaultNamespace ?? DEFAULT_NAMESPACE) : rest.slice(0, restSlash);
  const name = restSlash === -1 ? rest : rest.slice(restSlash + 1);
  if (!kind) {
    throw new TypeError(
      `the reference "${ref}" names no kind; write it as "component:${ref.replace(/^:/, '')}" or with another kind in front`,
    );
  }
  if (!namespace || !name) {
    throw new TypeError(
      `the reference "${ref}" has an empty part; a reference is written [<kind>:][<namespace>/]<name>`,
    );
  }
  return { kind, namespace, name };
}

/** The canonical text of a reference: `kind:namespace/name`, all lower case. Two references are equal when it is. */
export function stringifyEntityRef(ref: EntityRefParts): string {
  return `${ref.kind}:${ref.namespace}/${ref.name}`.toLowerCase();
}

/** The canonical reference of an entity. */
export function entityRefOf(entity: {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string | undefined };
}): string {
  return stringifyEntityRef({
    kind: entity.kind,
    namespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
    name: entity.metadata.name,
  });
}
