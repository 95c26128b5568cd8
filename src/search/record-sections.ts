/** The parts of a record's text, each of which tells a reader why it was found. */
export const SECTIONS = ['facts', 'description', 'label', 'link', 'annotation', 'operation', 'text'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** A part of a record's text. There can be several of a name: each label, each operation. */
export interface RecordSection {
  readonly name: SectionName;
  readonly text: string;
}

// Control characters: no harvested text contains them once it is fit to be displayed, and no search finds them.
const START = '\u001e';

/** Stands between the title, the identifier and the summary of an operation. */
export const OPERATION_PARTS = '\u001d';

/** Joins sections to the one text that an index takes. */
export function joinSections(sections: readonly RecordSection[]): string {
  return sections
    .filter(({ text }) => text !== '')
    .map(({ name, text }) => `${START}${String.fromCharCode(SECTIONS.indexOf(name) + 1)} ${apart(text)}`)
    .join(' ');
}

/** Takes the text of a record apart again. What has no mark is plain text. */
export function splitSections(content: string): readonly RecordSection[] {
  return content.split(START).flatMap((part) => {
    const name = SECTIONS[part.charCodeAt(0) - 1];
    const text = together((name === undefined ? part : part.slice(1)).trim());
    return text === '' ? [] : [{ name: name ?? 'text', text }];
  });
}

const IDEOGRAM = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const BETWEEN = new RegExp(`(?<=${IDEOGRAM})(?=${IDEOGRAM})`, 'gu');
const PARTED = new RegExp(`(?<=${IDEOGRAM}) (?=${IDEOGRAM})`, 'gu');

/** Scripts without spaces: each character is a word, or the index would find a sentence by its beginning only. */
export function apart(text: string): string {
  return text.replace(BETWEEN, ' ');
}

/** Closes the gaps that `apart` made. */
export function together(text: string): string {
  return text.replace(PARTED, '');
}
