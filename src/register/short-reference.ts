import { DEFAULT_NAMESPACE, parseEntityRef } from '../model/entity-ref.ts';

/**
 * A reference as people write it where `kind` is expected: `group:default/web` is `web`, `user:default/ida` is
 * `user:ida`. A text that is no reference stays as it is.
 */
export function shortReference(reference: string, kind: string): string {
  try {
    const { kind: own, namespace, name } = parseEntityRef(reference, { defaultKind: kind });
    const place = namespace.toLowerCase() === DEFAULT_NAMESPACE ? name : `${namespace}/${name}`;
    return own.toLowerCase() === kind ? place : `${own.toLowerCase()}:${place}`;
  } catch {
    return reference;
  }
}
