import { browse as words } from '#text/browse';
import { html } from '../../ui/html.ts';
import type { Marks } from '../../ui/marks.ts';
import { keptValue, onMine } from '../mine/kept-value.ts';

/** A view that the reader gave a name. */
interface SavedView {
  readonly name: string;
  /** The address's query, with its `?`. */
  readonly search: string;
}

const kept = keptValue('views', isViews);

/** Lists the reader's views in a menu and keeps new ones. `current` tells the address's query of what is shown. */
export function startSavedViews(
  menu: HTMLElement,
  catalogHref: string,
  marks: Marks,
  current: () => string,
): void {
  onMine(['views'], () => {
    const views = kept.read() ?? [];
    menu.innerHTML = String(
      html`<h2 class="label">${words.views}</h2>
        ${
          views.length === 0
            ? html`<p class="n">${words.noViews}</p>`
            : html`<ul>
                ${views.map(
                  ({ name, search }) =>
                    html`<li>
                      <a class="link trunc" href="${catalogHref}${search}">${name}</a
                      ><button
                        class="btn btn-bare btn-icon"
                        type="button"
                        data-remove="${name}"
                        aria-label="${words.removeView(name)}"
                      >
                        ${marks.icon('close')}
                      </button>
                    </li>`,
                )}
              </ul>`
        }
        <form method="dialog">
          <input
            class="field"
            name="name"
            required
            maxlength="60"
            aria-label="${words.viewName}"
            placeholder="${words.viewName}"
            autocomplete="off"
            autofocus
          />
          <button class="btn btn-main">${words.save}</button>
        </form>`,
    );
  });
  menu.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = new FormData(event.target as HTMLFormElement).get('name');
    if (typeof name !== 'string' || name.trim() === '') return;
    const others = (kept.read() ?? []).filter((view) => view.name !== name.trim());
    kept.write([...others, { name: name.trim(), search: current() }]);
    menu.querySelector('input')?.focus();
  });
  menu.addEventListener('click', ({ target }) => {
    const name =
      target instanceof Element ? target.closest<HTMLElement>('[data-remove]')?.dataset['remove'] : undefined;
    if (name === undefined) return;
    kept.write((kept.read() ?? []).filter((view) => view.name !== name));
    menu.querySelector('input')?.focus();
  });
}

function isViews(value: unknown): value is readonly SavedView[] {
  return (
    Array.isArray(value) &&
    value.every((view: unknown) => {
      const { name, search } = (view ?? {}) as Readonly<Record<string, unknown>>;
      return typeof name === 'string' && typeof search === 'string' && /^(?:\?|$)/.test(search);
    })
  );
}
