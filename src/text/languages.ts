/** The languages that the interface speaks, and the direction in which each is written. */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr' },
  pt: { name: 'Português', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl' }>;

/** Code of a language of the interface. */
export type Language = keyof typeof LANGUAGES;
