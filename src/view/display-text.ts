/**
 * Characters that reorder, hide or break text: bidirectional and other format controls (`Cf`), control characters
 * (`Cc`) except tab and line breaks, and halves of surrogate pairs (`Cs`).
 */
const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Most text there is, told apart at a fraction of the cost. */
const PLAIN = /^[\t\n\r -~]*$/;
const PLAIN_LINE = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Harvested text made safe to look at: what would reorder or hide neighbouring text becomes a visible mark. Escaping
 * for HTML is the template's work.
 */
export function displayText(value: string): string {
  if (PLAIN.test(value)) return value;
  return value.replace(UNPRINTABLE, '\ufffd');
}

/**
 * One line of harvested text for titles and lists: white space folded, at most `limit` characters, an ellipsis where
 * it was cut.
 */
export function displayLine(value: string, limit = 300): string {
  if (value.length <= limit && PLAIN_LINE.test(value)) return value;
  const line = displayText(value.slice(0, limit * 4))
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= limit) return line;
  return `${line.slice(0, limit).replace(/\p{Cs}$/u, '')}…`;
}
