import type { QueryFault, QueryValue } from './query.ts';

/** A query's text and how far it is read. */
export class QueryReader {
  readonly faults: QueryFault[] = [];
  readonly #text: string;
  position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.position >= this.#text.length;
  }

  get isAtSpace(): boolean {
    return this.isAtEnd || /\s/.test(this.#text.charAt(this.position));
  }

  get rest(): string {
    return this.#text.slice(this.position);
  }

  skipSpace(): void {
    while (!this.isAtEnd && this.isAtSpace) this.position++;
  }

  /** Takes a character if it stands next. */
  take(character: string): boolean {
    if (this.#text.charAt(this.position) !== character) return false;
    this.position++;
    return true;
  }

  /**
   * Reads up to white space or a stop character: plain characters and quoted stretches in any order, where `\` in quotes
   * makes the next character plain. A `*` outside quotes at the end asks for a prefix.
   */
  readValue(stop: string): QueryValue | undefined {
    const start = this.position;
    let text = '';
    let isPrefix = false;
    while (!this.isAtSpace) {
      const character = this.#text.charAt(this.position);
      if (character === stop) break;
      if (character === '"') text += this.#readQuoted();
      else {
        text += character;
        this.position++;
      }
      isPrefix = character === '*';
    }
    if (this.position === start) return undefined;
    return { text: isPrefix ? text.slice(0, -1) : text, isPrefix, span: { start, end: this.position } };
  }

  #readQuoted(): string {
    const start = this.position++;
    let text = '';
    while (!this.isAtEnd) {
      const character = this.#text.charAt(this.position++);
      if (character === '"') return text;
      text += character === '\\' ? this.#text.charAt(this.position++) : character;
    }
    this.position = this.#text.length;
    this.faults.push({ kind: 'unclosed-quote', span: { start, end: this.position } });
    return text;
  }
}
