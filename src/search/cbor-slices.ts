/** A list in CBOR, cut into its elements without reading them. */
export interface CborList {
  /** The bytes before the first element: what says that a list follows, and how long it is. */
  readonly head: Buffer;
  readonly elements: readonly Buffer[];
}

/**
 * Cuts a CBOR list into its elements.
 *
 * @throws {TypeError} when the bytes are no list of numbers, texts and lists.
 */
export function cborList(bytes: Buffer): CborList {
  const { major, count, start } = header(bytes, 0);
  if (major !== LIST) throw new TypeError('the bytes are no CBOR list');
  const elements: Buffer[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    const end = endOf(bytes, at);
    elements.push(bytes.subarray(at, end));
    at = end;
  }
  return { head: bytes.subarray(0, start), elements };
}

const TEXT = 3;
const LIST = 4;

function endOf(bytes: Buffer, at: number): number {
  const { major, count, start } = header(bytes, at);
  if (major === 0 || major === 1) return start;
  if (major === TEXT) return start + count;
  if (major !== LIST) throw new TypeError(`CBOR of type ${String(major)} is not expected here`);
  let end = start;
  for (let index = 0; index < count; index++) end = endOf(bytes, end);
  return end;
}

/** The first byte holds the type and a small number, or how many bytes the number takes. */
function header(bytes: Buffer, at: number): { major: number; count: number; start: number } {
  const first = bytes.readUInt8(at);
  const major = first >> 5;
  const small = first & 31;
  if (small < 24) return { major, count: small, start: at + 1 };
  const size = 2 ** (small - 24);
  if (size > 4) throw new TypeError('the CBOR number is too long');
  return { major, count: bytes.readUIntBE(at + 1, size), start: at + 1 + size };
}
