const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const SQUARE = 1.1;

/** Whether an SVG or PNG is about as wide as it is high, so that it makes an icon. Not, where its size is not said. */
export function isSquare(picture: Buffer): boolean {
  const [width = 0, height = 0] = picture.subarray(0, 4).equals(PNG) ? pngSize(picture) : svgSize(picture);
  return width > 0 && height > 0 && Math.max(width / height, height / width) <= SQUARE;
}

function pngSize(picture: Buffer): readonly number[] {
  return picture.length < 24 ? [] : [picture.readUInt32BE(16), picture.readUInt32BE(20)];
}

function svgSize(picture: Buffer): readonly number[] {
  const [root = ''] = /<svg\b[^>]*>/i.exec(picture.toString('utf8')) ?? [];
  const box = /\bviewBox\s*=\s*["']([^"']*)["']/.exec(root)?.[1];
  if (box !== undefined)
    return box
      .trim()
      .split(/[\s,]+/)
      .map(Number)
      .slice(2);
  return ['width', 'height'].map((side) =>
    Number.parseFloat(new RegExp(`\\b${side}\\s*=\\s*["']([\\d.]+)`).exec(root)?.[1] ?? ''),
  );
}
