/**
 * Removes keys named `__proto__` from parsed data, in place: copied key by key, they would change an object's prototype.
 * True when there was one.
 */
export function removeForbiddenKeys(value: unknown, seen = new Set<object>()): boolean {
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  let found = false;
  if (Object.hasOwn(value, '__proto__')) {
    Reflect.deleteProperty(value, '__proto__');
    found = true;
  }
  for (const child of Object.values(value)) found = removeForbiddenKeys(child, seen) || found;
  return found;
}
