import { browse as words } from '#text/browse';
import { ENTITY_COLUMNS, readColumns, type EntityColumn } from '../../components/entity-columns.ts';
import { html } from '../../ui/html.ts';

/** Lists the columns of the table; `choose` is told what the reader wants, undefined for the usual ones. */
export function startColumnMenu(
  menu: HTMLFormElement,
  choose: (columns: readonly EntityColumn[] | undefined) => void,
): (shown: readonly EntityColumn[], areUsual: boolean) => void {
  menu.innerHTML = String(
    html`<h2 class="label">${words.chooseColumns}</h2>
      ${ENTITY_COLUMNS.map(
        (column) =>
          html`<label
            ><input
              class="check"
              type="checkbox"
              name="column"
              value="${column}"
            />${words.columns[column]}</label
          >`,
      )}<button class="link" type="reset">${words.usualColumns}</button>`,
  );
  menu.addEventListener('change', () => {
    choose(readColumns(new FormData(menu).getAll('column').map(String)));
  });
  menu.addEventListener('reset', (event) => {
    event.preventDefault();
    choose(undefined);
  });
  menu.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  return (shown, areUsual) => {
    for (const box of menu.querySelectorAll('input'))
      box.checked = (shown as readonly string[]).includes(box.value);
    const reset = menu.querySelector('button');
    if (reset) reset.hidden = areUsual;
  };
}
