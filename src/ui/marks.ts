import { html, type Html } from './html.ts';

/** Small drawings, by reference to the sprite. All are decoration: the words stand beside them. */
export interface Marks {
  /** Interface icon. */
  readonly icon: (name: string) => Html;
  /** Glyph of a kind. */
  readonly kind: (glyph: { readonly name: string; readonly letter?: string }) => Html;
  /** Shape of a level or health. */
  readonly status: (level: string) => Html;
}

const STATUS_CLASS: Readonly<Record<string, string>> = { error: 'bad', info: 'unknown' };

/** Marks for a portal whose files lie below `base`. */
export function createMarks(base: string): Marks {
  const use = (id: string) => html`<use href="${base}icons.svg#${id}" />`;
  return {
    icon: (name) => html`<svg class="i" aria-hidden="true">${use(`i-${name}`)}</svg>`,
    kind: ({ name, letter }) =>
      letter === undefined
        ? html`<svg class="k k-${name}" aria-hidden="true">${use(`k-${name}`)}</svg>`
        : html`<svg class="k" viewBox="0 0 16 16" aria-hidden="true">
            ${use('k-letter')}
            <text x="8" y="11.4">${letter}</text>
          </svg>`,
    status: (level) =>
      html`<svg class="st st-${STATUS_CLASS[level] ?? level}" aria-hidden="true">${use(`s-${level}`)}</svg>`,
  };
}
