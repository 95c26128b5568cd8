/** A file that a test writes: text, bytes, or something that is not a plain file. */
export type FileContent =
  | string
  | Uint8Array
  | { readonly executable: string | Uint8Array }
  | { readonly link: string }
  | { readonly submodule: string };

/** Files by path; `null` deletes one. */
export type FileChanges = Readonly<Record<string, FileContent | null>>;

/** The mode and the bytes of a file, or the commit that a submodule points at. */
export function storedForm(
  content: FileContent,
): { readonly mode: string; readonly bytes: Buffer } | { readonly mode: '160000'; readonly oid: string } {
  if (typeof content === 'string') return { mode: '100644', bytes: Buffer.from(content) };
  if (content instanceof Uint8Array) return { mode: '100644', bytes: Buffer.from(content) };
  if ('link' in content) return { mode: '120000', bytes: Buffer.from(content.link) };
  if ('submodule' in content) return { mode: '160000', oid: content.submodule };
  return { mode: '100755', bytes: Buffer.from(content.executable) };
}
