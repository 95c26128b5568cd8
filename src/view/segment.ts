const PLAIN = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9_-])?$/;
const LONGEST = 120;

/**
 * One part of an address, lower case. What the catalog's rules allow in kinds, namespaces and names stays as it is;
 * anything else is spelt `~<hex>~` for each character, so that no input leaves its folder or meets another's address.
 */
export function segment(value: string): string {
  const lower = value.toLowerCase();
  if (PLAIN.test(lower) && lower.length <= LONGEST) return lower;
  const spelt = Array.from(lower, (character) =>
    /[a-z0-9_-]/.test(character) ? character : `~${(character.codePointAt(0) ?? 0).toString(16)}~`,
  ).join('');
  if (spelt === '') return '~~';
  return spelt.length <= LONGEST ? spelt : `${spelt.slice(0, 100)}~~${digest(lower)}`;
}

/** 53 bits that tell long names apart; not a defence, the catalog already refuses such names. */
function digest(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
