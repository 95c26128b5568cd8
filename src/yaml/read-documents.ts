import { composeDocuments } from './compose-documents.ts';
import { indexLines } from './line-index.ts';
import { readDocument } from './read-document.ts';
import type { YamlDocumentData } from './yaml-file.ts';
import type { YamlLimits } from './yaml-limits.ts';

/** Reads the documents of a text with the parser that knows positions and can explain every fault. */
export function readDocuments(text: string, limits: YamlLimits): YamlDocumentData[] {
  const lines = indexLines(text);
  return composeDocuments(text, limits).map((document) => readDocument({ document, text, lines, limits }));
}
