/** A Markdown file in its two parts. */
export interface FrontMatter {
  /** The YAML between the two `---`, with the first of them: lines count as in the file. */
  readonly yaml: string;
  /** What follows. */
  readonly body: string;
}

/** Splits a Markdown file; undefined when it does not begin with front matter. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) return undefined;
  return {
    yaml: lines.slice(0, end).join('\n'),
    body: lines
      .slice(end + 1)
      .join('\n')
      .trim(),
  };
}
