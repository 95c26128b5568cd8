/**
 * The formats of the fields of an entity's envelope. Expressions and limits are those of Backstage
 * (`catalog-model/src/validation`): code, where its documentation differs.
 */

const NAME = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const DNS_LABEL = /^[a-z0-9]+(?:-+[a-z0-9]+)*$/;
const TAG = /^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$/;
const KIND = /^[a-zA-Z][a-z0-9A-Z]*$/;
const VERSION = /^[a-z0-9A-Z]+$/;

function isShort(value: string): boolean {
  return value.length >= 1 && value.length <= 63;
}

/** `metadata.name`: letters, digits, `-`, `_` and `.` between letters or digits, at most 63 characters. */
export function isEntityName(value: string): boolean {
  return isShort(value) && NAME.test(value);
}

/** `metadata.namespace`: lower-case letters and digits, joined by `-`, at most 63 characters. */
export function isNamespace(value: string): boolean {
  return isShort(value) && DNS_LABEL.test(value);
}

/** `kind`: letters and digits, a letter first, at most 63 characters. */
export function isKindName(value: string): boolean {
  return isShort(value) && KIND.test(value);
}

/** `apiVersion`: a version of letters and digits, after a DNS name and a `/` if any. */
export function isApiVersion(value: string): boolean {
  return isPrefixed(value, (version) => isShort(version) && VERSION.test(version));
}

/** Key of a label or an annotation: a name, after a DNS name and a `/` if any. */
export function isQualifiedKey(value: string): boolean {
  return isPrefixed(value, isEntityName);
}

/** Value of a label: a name, or nothing. */
export function isLabelValue(value: string): boolean {
  return value === '' || isEntityName(value);
}

/** An entry of `metadata.tags`: lower-case letters, digits, `:`, `+` and `#`, joined by `-`, at most 63 characters. */
export function isTag(value: string): boolean {
  return isShort(value) && TAG.test(value);
}

/** `metadata.links[].url`: an absolute URL of any scheme. */
export function isLinkUrl(value: string): boolean {
  return URL.canParse(value);
}

function isPrefixed(value: string, isSuffix: (suffix: string) => boolean): boolean {
  const parts = value.split('/');
  const [first = '', second] = parts;
  if (parts.length === 1) return isSuffix(first);
  return parts.length === 2 && second !== undefined && isDnsName(first) && isSuffix(second);
}

function isDnsName(value: string): boolean {
  return value.length >= 1 && value.length <= 253 && value.split('.').every(isNamespace);
}
