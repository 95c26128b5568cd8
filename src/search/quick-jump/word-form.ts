/** The last letter that two words share, perhaps doubled, and an ending. */
const ENDINGS =
  /^(.)\1?(?:e|s|y|al|ed|en|er|es|ly|ies|ing|ion|or|ors|ers|ings|ions|able|ment|ation|ations)?$/;

/** Whether a word begins with what was typed, or both are forms of one word: `cancelled`, typed `cancelling`. */
export function isFormOf(word: string, typed: string): boolean {
  if (word.startsWith(typed)) return true;
  let shared = 0;
  while (shared < typed.length && word.charCodeAt(shared) === typed.charCodeAt(shared)) shared++;
  return shared > 2 && ENDINGS.test(word.slice(shared - 1)) && ENDINGS.test(typed.slice(shared - 1));
}
