import type { QueryValue } from './query.ts';

/** What a value asks of a reference: parts that it leaves out may be anything. All lower case. */
export interface ReferencePattern {
  readonly kind?: string;
  readonly namespace?: string;
  readonly name: string;
  readonly isPrefix: boolean;
}

/** Reads `[<kind>:][<namespace>/]<name>`, the name perhaps with a `*` at its end. */
export function referencePattern({
  text,
  isPrefix,
}: Pick<QueryValue, 'text' | 'isPrefix'>): ReferencePattern {
  const lower = text.toLowerCase();
  const [, kind, namespace, name = ''] = /^(?:([^:/]+):)?(?:([^/]+)\/)?(.*)$/s.exec(lower) ?? [];
  return { ...(kind && { kind }), ...(namespace && { namespace }), name, isPrefix };
}

/** Whether a canonical reference fits a pattern. */
export function fitsReference(ref: string, { kind, namespace, name, isPrefix }: ReferencePattern): boolean {
  const colon = ref.indexOf(':');
  const slash = ref.indexOf('/', colon);
  if (kind !== undefined && ref.slice(0, Math.max(colon, 0)) !== kind) return false;
  if (namespace !== undefined && ref.slice(colon + 1, slash) !== namespace) return false;
  return isPrefix ? ref.startsWith(name, slash + 1) : ref.slice(slash + 1) === name;
}
