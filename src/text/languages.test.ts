import { expect, test } from 'vitest';
import { text as en } from './en/index.ts';
import { text as es } from './es/index.ts';
import type { Language } from './languages.ts';
import type { PortalText } from './portal-text.ts';
import { text as pt } from './pt/index.ts';

// The types make every phrase of every area stand in every language.
const ALL: Readonly<Record<Language, PortalText>> = { en, pt, es };

test('every language has the same areas, and says which language it is', () => {
  for (const [language, text] of Object.entries(ALL)) {
    expect(Object.keys(text)).toEqual(Object.keys(en));
    expect(text.language).toBe(language);
  }
});
