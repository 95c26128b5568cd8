/** The name in a canonical reference: what stands after the namespace. */
export function nameInRef(ref: string): string {
  return ref.slice(ref.indexOf('/', ref.indexOf(':')) + 1);
}
