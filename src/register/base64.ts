/** A text in UTF-8 as base64, as GitHub takes the contents of files. */
export function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The text of what GitHub answers: base64 of UTF-8, broken into lines. */
export function fromBase64(text: string): string {
  const bytes = Uint8Array.from(atob(text.replace(/\s/g, '')), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
