const VOID = /^(?:area|br|col|hr|img|input|link|meta|source|wbr)$/i;

/**
 * The texts between the tags of markup that holds expressions in braces, as in a component. Within an expression only
 * what stands inside an element is text; the rest is code. Attributes are not texts.
 */
export function markupTexts(markup: string): string[] {
  const texts: string[] = [];
  read(markup, 0, false, texts);
  return texts;
}

/** Reads until the brace that closes an expression, or to the end; answers where it stopped. */
function read(markup: string, start: number, isExpression: boolean, texts: string[]): number {
  let depth = 0;
  let text = '';
  let at = start;
  const flush = () => {
    if (!isExpression || depth > 0) texts.push(text);
    text = '';
  };
  while (at < markup.length) {
    const character = markup[at];
    const tag = /^<(\/?)([a-zA-Z][\w.:-]*|(?=>))/.exec(markup.slice(at, at + 80));
    if (tag) {
      flush();
      const end = endOfTag(markup, at);
      const isClosed = markup[end - 2] === '/' || VOID.test(tag[2] ?? '');
      if (tag[1] === '/') depth = Math.max(0, depth - 1);
      else if (!isClosed) depth += 1;
      at = end;
    } else if (character === '{') {
      flush();
      at = read(markup, at + 1, true, texts);
    } else if (character === '}' && isExpression) {
      flush();
      return at + 1;
    } else {
      text += character ?? '';
      at += 1;
    }
  }
  flush();
  return at;
}

/** Where a tag ends, whose attributes may hold quotes and expressions. */
function endOfTag(markup: string, start: number): number {
  let braces = 0;
  let quote = '';
  for (let at = start + 1; at < markup.length; at++) {
    const character = markup[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (braces === 0 && (character === '"' || character === "'")) quote = character;
    else if (character === '{') braces += 1;
    else if (character === '}') braces -= 1;
    else if (character === '>' && braces === 0) return at + 1;
  }
  return markup.length;
}
