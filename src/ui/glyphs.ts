const FRAME = '<rect x="2.2" y="2.2" width="11.6" height="11.6" rx="2.4" fill-opacity=".16"/>';

/**
 * Our own drawings of kinds on a 16-pixel grid: a thin outline, a faint fill and one solid part. Silhouettes differ, so
 * that colour is a help and not the key.
 */
export const KIND_GLYPHS: Readonly<Record<string, string>> = {
  component: `${FRAME}<rect x="5.9" y="5.9" width="4.2" height="4.2" rx=".8"/>`,
  api: '<path d="M5.6 3.2 2.2 8l3.4 4.8M10.4 3.2 13.8 8l-3.4 4.8" fill="none"/><circle cx="8" cy="8" r="1.2"/>',
  system:
    '<rect x="2.2" y="2.2" width="4.8" height="4.8" rx="1"/><g fill-opacity=".16"><rect x="9.2" y="2.2" width="4.6" height="4.8" rx="1"/><rect x="2.2" y="9.2" width="4.8" height="4.6" rx="1"/><rect x="9.2" y="9.2" width="4.6" height="4.6" rx="1"/></g>',
  domain: '<circle cx="8" cy="8" r="6" fill-opacity=".16"/><circle cx="8" cy="8" r="2.2"/>',
  resource:
    '<path d="M2.8 4.1v7.8c0 1.3 2.3 2.3 5.2 2.3s5.2-1 5.2-2.3V4.1" fill-opacity=".16"/><ellipse cx="8" cy="4.1" rx="5.2" ry="2.2"/>',
  group:
    '<circle cx="6" cy="5.2" r="2.4"/><path d="M1.8 13.6c0-2.6 1.7-4.1 4.2-4.1s4.2 1.5 4.2 4.1z" fill-opacity=".16"/><path d="M10.4 3.1a2.3 2.3 0 0 1 0 4.2M12 9.8c1.5.7 2.2 2 2.2 3.8" fill="none"/>',
  user: '<circle cx="8" cy="5.2" r="2.7"/><path d="M2.8 14c0-2.8 2-4.5 5.2-4.5s5.2 1.7 5.2 4.5z" fill-opacity=".16"/>',
  template:
    '<rect x="2.2" y="2.2" width="11.6" height="11.6" rx="2.4" fill-opacity=".1" stroke-dasharray="2.6 2"/><path d="M8 5.3v5.4M5.3 8h5.4" fill="none" stroke-width="1.8"/>',
  location:
    '<path d="M8 14.2c3-3.1 4.6-5.5 4.6-7.6a4.6 4.6 0 1 0-9.2 0c0 2.1 1.6 4.5 4.6 7.6z" fill-opacity=".16"/><circle cx="8" cy="6.5" r="1.5"/>',
  letter: FRAME,
};

/** Shapes of the status marks on a 12-pixel grid: diamond, triangle, disc, dashed ring. */
export const STATUS_MARKS: Readonly<Record<string, string>> = {
  error: '<path d="M6 .6 11.4 6 6 11.4.6 6z"/>',
  warn: '<path d="M6 1.3 11.2 10.4H.8z"/>',
  info: '<circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="1.5"/>',
  good: '<circle cx="6" cy="6" r="4.2"/>',
  unknown:
    '<circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.1 2.1"/>',
};
