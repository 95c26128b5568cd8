import { isJsonObject } from '../model/json.ts';
import type { JsonObject } from '../model/json.ts';
import * as formats from '../model/formats.ts';
import { emptyField, invalidFormat } from '../problems/definitions/catalog.ts';
import type { ValuePath } from '../yaml/yaml-file.ts';
import { rejection } from './finding.ts';
import type { Finding } from './finding.ts';
import { formatPath } from './value-path.ts';
import { shorten } from './value-words.ts';

interface Format {
  readonly is: (value: string) => boolean;
  readonly expected: string;
  readonly suggest?: (value: string) => string;
}

const NAME_CHARACTERS = 'letters, digits, "-", "_" and "." that start and end with a letter or digit';

const NAME: Format = {
  is: formats.isEntityName,
  expected: `at most 63 ${NAME_CHARACTERS}`,
  suggest: (value) => slug(value, /[^A-Za-z0-9_.]+/g),
};

const NAMESPACE: Format = {
  is: formats.isNamespace,
  expected: 'at most 63 lower-case letters and digits, joined by "-"',
  suggest: (value) => slug(value.toLowerCase(), /[^a-z0-9]+/g),
};

const TAG: Format = {
  is: formats.isTag,
  expected: 'at most 63 lower-case letters, digits, ":", "+" and "#", joined by "-"',
  suggest: (value) => slug(value.toLowerCase(), /[^a-z0-9:+#]+/g),
};

const KIND: Format = { is: formats.isKindName, expected: 'at most 63 letters and digits, a letter first' };

const API_VERSION: Format = {
  is: formats.isApiVersion,
  expected: 'a version such as v1, after a lower-case DNS name and "/" if any',
};

const KEY: Format = {
  is: formats.isQualifiedKey,
  expected: `a name of at most 63 ${NAME_CHARACTERS}, after a lower-case DNS name and "/" if any`,
};

const LABEL: Format = {
  ...NAME,
  is: formats.isLabelValue,
  expected: `empty, or at most 63 ${NAME_CHARACTERS}`,
};

const URL_FORMAT: Format = {
  is: formats.isLinkUrl,
  expected: 'an address with its scheme, such as https://example.com',
  suggest: (value) =>
    formats.isLinkUrl(`https://${value}`) && value.includes('.') ? `https://${value}` : '',
};

/** Checks the formats of an envelope's fields. Values of the wrong type are left to the schema. */
export function formatFindings(entity: JsonObject): readonly Finding[] {
  const found: Finding[] = [];
  const check = (value: unknown, format: Format, path: ValuePath, of: 'key' | 'value' = 'value'): void => {
    if (typeof value !== 'string' || (value === '' && of === 'value') || format.is(value)) return;
    const suggestion = format.suggest?.(value);
    const details = {
      where: of === 'key' ? `A key of ${formatPath(path.slice(0, -1))}` : formatPath(path),
      value: shorten(value),
      expected: format.expected,
      suggestion: suggestion && format.is(suggestion) ? suggestion : undefined,
    };
    found.push(rejection(invalidFormat, details, { path, of }));
  };
  check(entity['apiVersion'], API_VERSION, ['apiVersion']);
  check(entity['kind'], KIND, ['kind']);
  const metadata = isJsonObject(entity['metadata']) ? entity['metadata'] : {};
  check(metadata['name'], NAME, ['metadata', 'name']);
  check(metadata['namespace'], NAMESPACE, ['metadata', 'namespace']);
  for (const [key, value] of entries(metadata['labels'])) {
    check(key, KEY, ['metadata', 'labels', key], 'key');
    check(value, LABEL, ['metadata', 'labels', key]);
  }
  for (const [key] of entries(metadata['annotations'])) {
    check(key, KEY, ['metadata', 'annotations', key], 'key');
  }
  for (const [index, tag] of items(metadata['tags'])) check(tag, TAG, ['metadata', 'tags', index]);
  for (const [index, link] of items(metadata['links'])) {
    if (!isJsonObject(link)) continue;
    check(link['url'], URL_FORMAT, ['metadata', 'links', index, 'url']);
    for (const field of ['title', 'icon']) {
      const value = link[field];
      // The schema speaks of the empty text, this of blanks.
      if (typeof value !== 'string' || value === '' || value.trim() !== '') continue;
      const path = ['metadata', 'links', index, field];
      found.push(rejection(emptyField, { where: formatPath(path), expected: 'a text' }, { path }));
    }
  }
  return found;
}

function entries(value: unknown): readonly [string, unknown][] {
  return isJsonObject(value) ? Object.entries(value) : [];
}

function items(value: unknown): readonly [number, unknown][] {
  return Array.isArray(value) ? [...value.entries()] : [];
}

function slug(value: string, foreign: RegExp): string {
  return value
    .replace(foreign, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 63)
    .replace(/[^A-Za-z0-9+#]+$/, '');
}
