import { createHash } from 'node:crypto';

const LONGEST = 63;
const DIGEST = 8;

/**
 * A text as `metadata.name`: unchanged where it is one already. Old logins may end with a dash, and slugs of teams may
 * be longer than a name.
 */
export function entityName(text: string): string {
  return shortened(
    text.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, ''),
    text,
  );
}

/** A text as `metadata.namespace`, which has no upper case. */
export function entityNamespace(text: string): string {
  const plain = text.toLowerCase().replace(/[^a-z0-9-]+/g, '-');
  return shortened(plain.replace(/^-+|-+$/g, ''), text);
}

/** Two texts that differ only beyond the limit get different names. */
function shortened(name: string, text: string): string {
  if (name !== '' && name.length <= LONGEST) return name;
  const digest = createHash('sha256').update(text).digest('hex').slice(0, DIGEST);
  const start = name.slice(0, LONGEST - DIGEST - 1).replace(/[^A-Za-z0-9]+$/, '');
  return start === '' ? digest : `${start}-${digest}`;
}
