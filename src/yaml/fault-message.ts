import type { ErrorCode, YAMLError } from 'yaml';

const SENTENCES: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'The name of this anchor or alias is empty or ends in a colon.',
  BAD_DIRECTIVE: 'This line starts with "%", which YAML keeps for its own directives.',
  BAD_DQ_ESCAPE: 'This double-quoted text holds a backslash escape that YAML does not know.',
  BAD_INDENT: 'This line is indented differently from the lines it belongs with.',
  BLOCK_AS_IMPLICIT_KEY:
    'A second ": " follows on the same line, so YAML reads a mapping inside a mapping here.',
  BLOCK_IN_FLOW: 'A multi-line value cannot stand inside { } or [ ].',
  KEY_OVER_1024_CHARS: 'This key is longer than the 1,024 characters that YAML allows.',
  MULTILINE_IMPLICIT_KEY: 'This key runs over several lines; its colon is probably missing or misplaced.',
  MULTIPLE_ANCHORS: 'A value can have one anchor only.',
  MULTIPLE_TAGS: 'A value can have one tag only.',
  TAB_AS_INDENT: 'This line is indented with a tab; YAML allows spaces only.',
  ALIAS_PROPS: 'An alias cannot carry an anchor or a tag.',
};

/** The sentence for a fault that the YAML library found: our own words where it has a clear one, else the library's. */
export function faultMessage(error: YAMLError): string {
  const own = SENTENCES[error.code];
  if (own) return own;
  if (error.code === 'MISSING_CHAR' && error.message.includes('quote')) {
    return 'This quote is never closed.';
  }
  const reserved = /reserved character (.)/.exec(error.message)?.[1];
  if (reserved) return `A value cannot start with ${reserved} unless it is quoted.`;
  if (error.message.startsWith('Unexpected scalar at node end')) {
    return 'Text follows where the value before it has ended already, as after a closing quote.';
  }
  if (error.message.startsWith('Implicit map keys need to be followed by map values')) {
    return 'This line has no colon, so it is neither a key nor a part of the value above it.';
  }
  const said = error.message.replace(/\s+/g, ' ').trim();
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${/[.!?]$/.test(said) ? '' : '.'}`;
}
