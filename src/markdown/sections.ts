/** A heading of a page, with its level. */
export function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${text}`;
}

/** A list, one item a line; nothing without items. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A part of a page under a heading of level 2; nothing when it is empty. */
export function section(title: string, ...blocks: readonly string[]): string {
  const content = blocks.filter((block) => block !== '');
  return content.length === 0 ? '' : [heading(2, title), ...content].join('\n\n');
}

/** A page: its blocks apart by an empty line. */
export function page(...blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
