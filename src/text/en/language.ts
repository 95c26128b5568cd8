/** Code of this language. */
export const language = 'en';
