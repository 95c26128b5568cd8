import { html, rawHtml, type Html } from '../../ui/html.ts';

/** What a table of many rows shows. */
export interface WindowContent {
  readonly caption: string;
  readonly head: Html;
  /** Whether the reader chose the columns: then none makes room for others on narrow screens. */
  readonly isChosen: boolean;
  readonly length: number;
  /** The markup of the row at a place; places count from 0. */
  readonly row: (place: number) => Html;
}

/** A table that keeps in the page only the rows around what is seen, and the height of all. */
export interface RowWindow {
  show(content: WindowContent): void;
  /** Puts the focus on the name in a row, bringing it into view. */
  focus(place: number): void;
  /** The place of the row that has the focus. */
  focused(): number | undefined;
}

/** Rows are made and dropped in blocks of this many. */
const BLOCK = 20;
/** Blocks kept above and below what is seen. */
const AROUND = 1;
/** A table this short is there as a whole once it rests, so that the browser's own search finds everything. */
const WHOLE = 200;
/** Milliseconds without a change after which a table rests. */
const REST = 400;

interface Block {
  readonly element: HTMLTableSectionElement;
  readonly markup: string;
}

/** Fills `root` with the table. The document scrolls, not the table. */
export function createRowWindow(root: HTMLElement): RowWindow {
  let content: WindowContent = {
    caption: '',
    head: rawHtml(''),
    isChosen: false,
    length: 0,
    row: () => rawHtml(''),
  };
  let table: HTMLTableElement | undefined;
  let rowHeight = 0;
  // A sheet of its own, as the policy allows no style in the markup.
  const heights = new CSSStyleSheet();
  document.adoptedStyleSheets.push(heights);
  let frame = '';
  let isWhole = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const blocks = new Map<number, Block>();

  const blockCount = () => Math.ceil(content.length / BLOCK);
  const blockMarkup = (number: number) => {
    const first = number * BLOCK;
    const length = Math.min(BLOCK, content.length - first);
    return String(html`${Array.from({ length }, (_, at) => content.row(first + at))}`);
  };
  const addBlock = (number: number, before: Element | null) => {
    const element = document.createElement('tbody');
    const markup = blockMarkup(number);
    element.innerHTML = markup;
    table?.insertBefore(element, before);
    blocks.set(number, { element, markup });
    return element;
  };
  const dropBlocks = (isDropped: (number: number, block: Block) => boolean) => {
    for (const [number, block] of blocks) {
      if (!isDropped(number, block)) continue;
      block.element.remove();
      blocks.delete(number);
    }
  };
  /** Gives the stand-ins the height of the rows above and below that are not there. */
  const pad = (above: number, below: number) => {
    for (const [edge, rows] of [
      ['first', above],
      ['last', below],
    ] as const) {
      const section = table?.querySelector<HTMLElement>(`[data-pad=${edge}]`);
      if (section) section.hidden = rows <= 0;
    }
    const height = (edge: string, rows: number) =>
      `[data-pad=${edge}] td { height: ${String(rows * rowHeight)}px }`;
    heights.replaceSync(height('first', above) + height('last', below));
  };
  /** The blocks that should be there, first and last. */
  const wanted = (): readonly [number, number] => {
    const last = blockCount() - 1;
    if (isWhole || !table) return [0, last];
    const top = table.getBoundingClientRect().top;
    const at = (pixels: number) => Math.floor((pixels - top) / Math.max(1, rowHeight) / BLOCK);
    const clamp = (block: number) => Math.max(0, Math.min(last, block));
    return [clamp(at(0) - AROUND), clamp(at(innerHeight) + AROUND)];
  };
  const update = () => {
    if (!table || content.length === 0) return;
    const [first, last] = wanted();
    dropBlocks((number) => number < first || number > last);
    let next: Element | null = table.querySelector('[data-pad=last]');
    for (let number = last; number >= first; number--) {
      next = blocks.get(number)?.element ?? addBlock(number, next);
    }
    pad(first * BLOCK, content.length - Math.min(content.length, (last + 1) * BLOCK));
  };
  const measure = () => {
    const block = blocks.values().next().value;
    if (block) rowHeight = block.element.getBoundingClientRect().height / block.element.rows.length;
  };

  let isDue = false;
  const later = (work: () => void) => () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      work();
    });
  };
  addEventListener('scroll', later(update), { passive: true });
  addEventListener(
    'resize',
    later(() => {
      measure();
      update();
    }),
  );

  return {
    show(next) {
      content = next;
      isWhole = false;
      const last = blockCount() - 1;
      const markup = frameMarkup(content);
      if (table?.isConnected && markup === frame) {
        // Rows that stay the same stay in the page: typing changes fewer than it seems.
        dropBlocks((number, block) => number > last || blockMarkup(number) !== block.markup);
      } else {
        frame = markup;
        blocks.clear();
        root.innerHTML = markup;
        table = root.querySelector('table') ?? undefined;
        addBlock(0, table?.querySelector('[data-pad=last]') ?? null);
        measure();
      }
      table?.setAttribute('aria-rowcount', String(content.length + 1));
      update();
      clearTimeout(resting);
      if (content.length > WHOLE) return;
      resting = setTimeout(() => {
        isWhole = true;
        update();
      }, REST);
    },
    focus(place) {
      if (place < 0 || place >= content.length || !table) return;
      const link = () => root.querySelector<HTMLElement>(`[aria-rowindex="${String(place + 2)}"] .name`);
      if (!link()) {
        const head = table.tHead?.getBoundingClientRect().height ?? 0;
        const top = table.getBoundingClientRect().top + scrollY + head + place * rowHeight;
        scrollTo({ top: top - innerHeight / 2 });
        update();
      }
      link()?.focus();
    },
    focused() {
      const row = document.activeElement?.closest('tr');
      const index = row && root.contains(row) ? row.getAttribute('aria-rowindex') : null;
      return index === null ? undefined : Number(index) - 2;
    },
  };
}

/** The table without its rows. */
function frameMarkup({ caption, head, isChosen }: WindowContent): string {
  return String(
    html`<table class="table" ${isChosen && html` data-chosen`}>
      <caption class="sr">
        ${caption}
      </caption>
      <thead>
        ${head}
      </thead>
      ${padMarkup('first')}${padMarkup('last')}
    </table>`,
  );
}

/**
 * Stands for the rows above or below that are not in the page. Its cell spans no columns: where a narrow screen hides
 * some, a span would bring them back, empty, and take their width from the names.
 */
function padMarkup(edge: 'first' | 'last'): Html {
  return html`<tbody data-pad="${edge}" aria-hidden="true" hidden>
    <tr>
      <td></td>
    </tr>
  </tbody>`;
}
