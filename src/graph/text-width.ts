/** Advance widths of Instrument Sans at weight 480, in hundredths of an em, from the space to the tilde. */
const ASCII = [
  20, 28, 41, 72, 62, 79, 76, 24, 42, 42, 42, 54, 26, 50, 26, 44, 67, 39, 55, 58, 61, 58, 61, 54, 59, 61, 26,
  26, 54, 54, 54, 57, 86, 73, 64, 74, 75, 64, 60, 76, 73, 25, 44, 70, 59, 90, 73, 79, 66, 79, 66, 62, 65, 71,
  73, 109, 70, 69, 63, 42, 44, 42, 54, 44, 35, 54, 61, 54, 61, 57, 36, 61, 60, 25, 25, 54, 25, 93, 60, 59, 61,
  61, 38, 48, 39, 60, 53, 78, 57, 53, 50, 42, 24, 42, 54,
];
const ELLIPSIS = 69;
/** Letters that have no decomposition, and scripts that other fonts draw: rather too wide than over the edge. */
const OTHER = 66;
const WIDE = 104;

/** Size of the text of a node, in pixels. */
export const TEXT_SIZE = 13;

/** How wide a line of 13 px text is, in pixels, known without a browser. */
export function textWidth(text: string): number {
  let hundredths = 0;
  for (const character of plain(text)) hundredths += widthOf(character);
  return (hundredths * TEXT_SIZE) / 100;
}

/** The text if it fits into a width of pixels, else as much of its beginning as does, with an ellipsis. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const room = (width * 100) / TEXT_SIZE - ELLIPSIS;
  let used = 0;
  let kept = '';
  for (const character of text) {
    for (const part of plain(character)) used += widthOf(part);
    if (used > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Accents stand above their letters and take no room. */
function plain(text: string): string {
  return /^[ -~]*$/.test(text) ? text : text.normalize('NFD');
}

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const known = ASCII[code - 32];
  if (known !== undefined) return known;
  if (code === 0x2026) return ELLIPSIS;
  if (/\p{Mn}/u.test(character)) return 0;
  return code >= 0x1100 ? WIDE : OTHER;
}
