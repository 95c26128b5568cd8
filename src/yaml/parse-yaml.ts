import { decodeText } from './decode-text.ts';
import { findPositions } from './document-positions.ts';
import type { FindPosition } from './document-positions.ts';
import { readPlainDocuments } from './plain-documents.ts';
import { readDocuments } from './read-documents.ts';
import { YAML_LIMITS } from './yaml-limits.ts';
import type { YamlLimits } from './yaml-limits.ts';
import type { YamlDocument, YamlDocumentData, YamlFile, YamlFileData } from './yaml-file.ts';

/**
 * Parses a YAML file of one or more documents. Never throws: what cannot be read is a fault with its place.
 *
 * The language is that of Backstage (YAML 1.2, core schema) with two additions: merge keys (`<<`) are applied, and
 * hostile files are refused by `limits`.
 */
export function parseYaml(bytes: Uint8Array | string, limits: YamlLimits = YAML_LIMITS): YamlFile {
  return withPositions(parseYamlData(bytes, limits));
}

/** Like `parseYaml`, without positions: plain data, for caches and worker threads. */
export function parseYamlData(bytes: Uint8Array | string, limits: YamlLimits = YAML_LIMITS): YamlFileData {
  if (bytes.length > limits.bytes) {
    const message = `The file is ${megabytes(bytes.length)} large; at most ${megabytes(limits.bytes)} are read.`;
    return { documents: [], faults: [{ code: 'too-large', message, line: 1, column: 1 }] };
  }
  const { text, faults, warnings } = decodeText(bytes);
  if (text === undefined) return { documents: [], faults };
  if (hasMoreMarkers(text, limits.documents)) {
    const most = limits.documents.toLocaleString('en-US');
    const message = `The file holds more than ${most} documents; it was not read.`;
    return { documents: [], faults: [{ code: 'too-large', message, line: 1, column: 1 }] };
  }
  const documents = readPlainDocuments(text, limits) ?? readDocuments(text, limits);
  const [first, ...rest] = documents;
  const noted =
    first && warnings.length > 0
      ? [{ ...first, warnings: [...warnings, ...first.warnings] }, ...rest]
      : documents;
  return { documents: noted, faults: noted.flatMap((document) => document.faults) };
}

/** Adds positions to plain data, by parsing a document's text again when one is asked for. */
export function withPositions(file: YamlFileData): YamlFile {
  return { faults: file.faults, documents: file.documents.map(withDocumentPositions) };
}

function withDocumentPositions(data: YamlDocumentData): YamlDocument {
  let find: FindPosition | undefined;
  return {
    ...data,
    positionOf(path, of) {
      find ??= findPositions(data.text, data.line);
      return find(path, of);
    },
  };
}

/** Whether lines with "---" part the text into more documents than these. */
function hasMoreMarkers(text: string, most: number): boolean {
  let markers = 0;
  for (let at = text.indexOf('\n---'); at !== -1 && markers < most; at = text.indexOf('\n---', at + 1)) {
    markers += 1;
  }
  return markers >= most;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`;
}
