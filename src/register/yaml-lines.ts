import { isJsonObject, type JsonObject, type JsonValue } from '../model/json.ts';

/** One line of YAML in parts, so that keys and values can be shown apart. */
export interface YamlLine {
  /** Indentation and dashes. */
  readonly lead: string;
  /** Empty for an entry of a list. */
  readonly key: string;
  /** As written; empty where the value stands on the lines below. */
  readonly value: string;
  /** Where the value lies, for example `spec.owner` or `metadata.tags.0`. */
  readonly path: string;
}

/** The text of a line. */
export function lineText({ lead, key, value }: YamlLine): string {
  if (key === '') return lead + value;
  return value === '' ? `${lead}${key}:` : `${lead}${key}: ${value}`;
}

/** A mapping as YAML, keys in their order. Keys must be plain words; values may be anything. */
export function yamlLines(mapping: JsonObject): YamlLine[] {
  return mappingLines(mapping, '', '');
}

function mappingLines(mapping: JsonObject, indent: string, path: string): YamlLine[] {
  return Object.entries(mapping).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const below = path === '' ? key : `${path}.${key}`;
    if (isNested(value)) {
      return [{ lead: indent, key, value: '', path: below }, ...nestedLines(value, `${indent}  `, below)];
    }
    return [{ lead: indent, key, value: scalar(value), path: below }];
  });
}

function nestedLines(value: JsonObject | readonly JsonValue[], indent: string, path: string): YamlLine[] {
  if (isJsonObject(value)) return mappingLines(value, indent, path);
  return value.flatMap((entry, index) => {
    const below = `${path}.${String(index)}`;
    if (!isNested(entry)) return [{ lead: `${indent}- `, key: '', value: scalar(entry), path: below }];
    const [first, ...rest] = nestedLines(entry, `${indent}  `, below);
    return first ? [{ ...first, lead: `${indent}- ${first.lead.slice(indent.length + 2)}` }, ...rest] : [];
  });
}

function isNested(value: JsonValue): value is JsonObject | readonly JsonValue[] {
  return Array.isArray(value) ? value.length > 0 : isJsonObject(value) && Object.keys(value).length > 0;
}

/** Texts that need no quotes in any version of YAML: begun by a letter or a path, no `: `, no ` #`. */
const PLAIN =
  /^(?:\p{L}|\.{0,2}\/)(?:[\p{L}\p{N} _./@$%+~^(),;!?&'=*-]|:(?=[\p{L}\p{N}/.])|(?<=[\p{L}\p{N}])#)*$/u;
/** Words that some version of YAML reads as something other than text. */
const WORDS = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
/** What would break or reorder the text around it. */
const INVISIBLE = /[\u007f-\u00a0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

function scalar(value: JsonValue): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (PLAIN.test(value) && !WORDS.test(value) && !value.endsWith(' ')) return value;
  // A text of JSON is one of YAML.
  return JSON.stringify(value).replace(
    INVISIBLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
