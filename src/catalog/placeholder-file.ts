import { YAML_LIMITS, parseYamlData } from '../yaml/index.ts';
import { removeForbiddenKeys } from '../yaml/forbidden-key.ts';

/** Largest file that a placeholder may name: API definitions run to some megabytes. */
const MAX_BYTES = 20_000_000;

/** The content of a placeholder's file, or why it has none: the end of a sentence that starts with "reads the file,". */
export type PlaceholderContent = { readonly value: unknown } | { readonly reason: string };

/** Reads a file as text, or as one document of JSON or YAML. */
export function readPlaceholderFile(key: '$text' | '$json' | '$yaml', bytes: Uint8Array): PlaceholderContent {
  if (bytes.length > MAX_BYTES) {
    return { reason: `which is larger than the ${String(MAX_BYTES / 1_000_000)} MB that are read` };
  }
  if (key === '$yaml') return readYaml(bytes);
  const text = new TextDecoder().decode(bytes);
  return key === '$text' ? { value: text } : readJson(text);
}

function readJson(text: string): PlaceholderContent {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { reason: `which is not valid JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (depthExceeds(value, YAML_LIMITS.depth)) return { reason: 'which is nested too deeply' };
  removeForbiddenKeys(value);
  return { value };
}

function readYaml(bytes: Uint8Array): PlaceholderContent {
  const { documents, faults } = parseYamlData(bytes);
  const [fault] = faults;
  if (fault)
    return { reason: `where line ${String(fault.line)} is wrong: ${fault.message.replace(/\.$/, '')}` };
  const [document] = documents;
  if (document && documents.length === 1) return { value: document.value };
  return {
    reason: `which holds ${documents.length === 0 ? 'no document' : `${String(documents.length)} documents`} instead of one`,
  };
}

function depthExceeds(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  }
  return false;
}
