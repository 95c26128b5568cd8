/** A line and a column, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What can be wrong with a YAML file, before anybody asks what it means. */
export type YamlFaultCode =
  | 'syntax'
  | 'duplicate-key'
  | 'unresolved-alias'
  | 'too-many-aliases'
  | 'too-deep'
  | 'too-large'
  | 'binary'
  | 'encoding'
  | 'unknown-tag'
  | 'forbidden-key';

/** Something wrong at one place of a file. */
export interface YamlFault extends Position {
  readonly code: YamlFaultCode;
  /** What happened, as a sentence for the person who wrote the file. */
  readonly message: string;
}

/** Keys and indexes from a document's root to a value. */
export type ValuePath = readonly (string | number)[];

/** One document of a YAML file, as plain data that survives JSON: what a cache may keep. */
export interface YamlDocumentData {
  /** Plain data; undefined when `faults` is not empty. An empty document is null. */
  readonly value: unknown;
  /** What makes the document unreadable. */
  readonly faults: readonly YamlFault[];
  /** What was read all the same, but deserves a remark: unknown tags, bytes that are no UTF-8. */
  readonly warnings: readonly YamlFault[];
  /** Lines of the document in its file, first and last, without its `---`. */
  readonly line: number;
  readonly endLine: number;
  /** The document's text as written, from the start of `line`. It holds the `---` only when content stands beside it. */
  readonly text: string;
}

/** One document of a YAML file. */
export interface YamlDocument extends YamlDocumentData {
  /**
   * Where the value at a path starts; the key's place when `of` is `key`; the nearest existing parent otherwise.
   * The text is parsed again on the first call.
   */
  positionOf(path: ValuePath, of?: 'key' | 'value'): Position;
}

/** A YAML file as plain data: its documents, and every fault that made some of it unreadable. */
export interface YamlFileData {
  readonly documents: readonly YamlDocumentData[];
  /** Every fault of the file, those of its documents included, in the order of the file. */
  readonly faults: readonly YamlFault[];
}

/** A YAML file with positions. */
export interface YamlFile extends YamlFileData {
  readonly documents: readonly YamlDocument[];
}
