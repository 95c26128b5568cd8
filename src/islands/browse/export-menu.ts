import { csvBlob, download, jsonBlob, type Export } from './export-rows.ts';

/** Gives the menu's buttons their work. `content` is asked for when one is pressed. */
export function startExportMenu(menu: HTMLElement, content: () => Promise<Export>): void {
  menu.addEventListener('click', ({ target }) => {
    const format =
      target instanceof Element
        ? target.closest<HTMLElement>('[data-download]')?.dataset['download']
        : undefined;
    if (format === undefined) return;
    menu.hidePopover();
    void content().then((wanted) => {
      download(format === 'csv' ? csvBlob(wanted) : jsonBlob(wanted), `catalog.${format}`);
    });
  });
}
