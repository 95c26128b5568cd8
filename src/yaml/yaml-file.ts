/** A line and a column, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What makes a file, or one document of it, unreadable as YAML. */
export interface YamlFault extends Position {
  readonly message: string;
}

/** Keys and indexes from a document's root to a value. */
export type ValuePath = readonly (string | number)[];

/** One document of a YAML file. */
export interface YamlDocument {
  /** Plain data; undefined when `faults` is not empty. An empty document is null. */
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** Lines of the document, first and last, without its `---`. */
  readonly line: number;
  readonly endLine: number;
  /** The document's text as written. */
  readonly text: string;
  /** Where the value at a path starts; the key's place when `of` is `key`; the nearest existing parent otherwise. */
  positionOf(path: ValuePath, of?: 'key' | 'value'): Position;
}
