import { keyboard as words } from '#text/keyboard';
import { html, type Html } from '../../ui/html.ts';
import { createMarks } from '../../ui/marks.ts';
import { PLACES } from './places.ts';

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** Groups of shortcuts: what the keys are, and what they do. Keys of one combination are a list. */
const GROUPS: readonly (readonly [string, readonly (readonly [readonly string[], string])[]])[] = [
  [
    words.everywhere,
    [
      [['/'], words.search],
      [[isApple ? '⌘' : 'Ctrl', 'K'], words.jump],
      [['['], words.fold],
      [['?'], words.title],
      [['Esc'], words.close],
    ],
  ],
  [words.goTo, PLACES.map(({ key, title }) => [['g', key], title] as const)],
];

let dialog: HTMLDialogElement | undefined;

/** Opens the list of shortcuts over the page; made when first opened. */
export function openShortcutsDialog(): void {
  dialog ??= createDialog();
  if (!dialog.open) dialog.showModal();
}

function createDialog(): HTMLDialogElement {
  const made = document.createElement('dialog');
  const marks = createMarks(document.documentElement.dataset['base'] ?? '/');
  made.className = 'dialog';
  made.setAttribute('aria-labelledby', 'shortcuts');
  made.innerHTML = String(
    html`<form method="dialog" class="dialog-head">
        <h2 id="shortcuts">${words.title}</h2>
        <button class="btn btn-bare btn-icon push" aria-label="${words.close}">${marks.icon('close')}</button>
      </form>
      <div class="shortcuts">${GROUPS.map(([title, entries]) => group(title, entries))}</div>`,
  );
  made.addEventListener('click', ({ target }) => {
    if (target === made) made.close();
  });
  document.body.append(made);
  return made;
}

function group(title: string, entries: readonly (readonly [readonly string[], string])[]): Html {
  return html`<section>
    <h3 class="label">${title}</h3>
    <dl>
      ${entries.map(
        ([keys, what]) =>
          html`<div>
            <dt>${what}</dt>
            <dd>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
