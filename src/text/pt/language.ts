/** Code of this language. */
export const language = 'pt';
