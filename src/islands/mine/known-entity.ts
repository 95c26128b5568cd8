/** An entity as the reader's browser keeps it: enough to show it without the catalog at hand. */
export interface KnownEntity {
  /** Canonical reference. */
  readonly ref: string;
  readonly title: string;
}

/** Most characters of a reference or title that are kept. */
const LONGEST = 300;

/** What is kept can be edited, and can be read from a file: anything but short texts is refused. */
export function isKnownEntity(value: unknown): value is KnownEntity {
  if (typeof value !== 'object' || value === null) return false;
  const { ref, title } = value as Readonly<Record<string, unknown>>;
  return isText(ref) && /^[^:/]+:[^/]+\/./.test(ref) && isText(title);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}
