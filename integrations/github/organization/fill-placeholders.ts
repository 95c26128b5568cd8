/** Values by the name of their placeholder; undefined where GitHub knows none. */
export type PlaceholderValues = Readonly<Record<string, string | null | undefined>>;

/** Placeholders of options about users, without their braces. */
export const USER_PLACEHOLDERS = ['login', 'name', 'email', 'email-name', 'id', 'organization'] as const;

/** Placeholders of options about teams, without their braces. */
export const TEAM_PLACEHOLDERS = ['slug', 'name', 'parent', 'organization'] as const;

/** A text with its placeholders replaced, or undefined when one of them has no value. */
export function fillPlaceholders(text: string, values: PlaceholderValues): string | undefined {
  const valueOf = (name: string): string => (Object.hasOwn(values, name) ? values[name] : undefined) ?? '';
  const names = [...text.matchAll(/\{([a-z-]+)\}/g)].map(([, name = '']) => name);
  if (names.some((name) => valueOf(name) === '')) return undefined;
  return text.replace(/\{([a-z-]+)\}/g, (_, name: string) => valueOf(name));
}

/** Annotations with their placeholders replaced; one that lacks a value is left out. */
export function fillAnnotations(
  annotations: Readonly<Record<string, string>> = {},
  values: PlaceholderValues,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(annotations).flatMap(([key, text]) => {
      const filled = fillPlaceholders(text, values);
      return filled === undefined ? [] : [[key, filled]];
    }),
  );
}
