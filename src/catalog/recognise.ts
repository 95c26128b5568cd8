import { isJsonObject } from '../model/json.ts';
import { notAnEntity, templateFile } from '../problems/definitions/catalog.ts';
import type { YamlDocument } from '../yaml/yaml-file.ts';
import { findExpression } from './find-expression.ts';
import { remark } from './finding.ts';
import type { Finding } from './finding.ts';
import { describeValue, shorten } from './value-words.ts';

/**
 * Why a document is not meant to be an entity at all, or undefined when it is: the template of an entity, whose
 * expressions are yet to be filled in, or a file of another tool.
 */
export function recogniseForeign(document: YamlDocument): Finding | undefined {
  const expression = document.text.includes('{') ? templateExpression(document) : undefined;
  if (expression) return remark(templateFile, { expression: shorten(expression) }, { path: [] });
  const { value } = document;
  if (document.faults.length > 0 || value === null) return undefined;
  if (!isJsonObject(value)) return remark(notAnEntity, { found: describeValue(value) }, { path: [] });
  if ('apiVersion' in value || 'kind' in value || ('metadata' in value && 'spec' in value)) return undefined;
  const keys = Object.keys(value)
    .slice(0, 3)
    .map((key) => `"${shorten(key)}"`);
  const found = keys.length === 0 ? 'an empty mapping' : `a mapping with ${keys.join(', ')}`;
  return remark(notAnEntity, { found }, { path: [] });
}

const STATEMENT = /^[ \t]*\{%[^\n]*?%\}/m;

/** An expression of a document that only makes sense once it is filled in; entities of kind Template hold theirs rightly. */
function templateExpression({ value, text, faults }: YamlDocument): string | undefined {
  const found = findExpression(text);
  if (found === undefined) return undefined;
  if (faults.length > 0)
    return STATEMENT.exec(text)?.[0].trim() ?? (/^kind:\s*Template\s*$/m.test(text) ? undefined : found);
  if (!isJsonObject(value)) return undefined;
  const { kind, metadata } = value;
  const identity = [kind, isJsonObject(metadata) ? metadata['name'] : undefined];
  const isTemplated = identity.some(
    (part) => isJsonObject(part) || (typeof part === 'string' && findExpression(part) !== undefined),
  );
  return isTemplated ? found : undefined;
}
