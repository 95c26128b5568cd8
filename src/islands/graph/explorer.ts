import { graph } from '#text/graph';
import {
  DEFAULT_STATE,
  readExplorerState,
  writeExplorerState,
  type ExplorerState,
} from '../../graph/explorer/explorer-state.ts';
import type { Scene } from '../../graph/explorer/scene.ts';
import { createMarks } from '../../ui/marks.ts';
import { part } from '../part.ts';
import { chooseGraph } from './choose-graph.ts';
import { filterForm, readFilterForm } from './filter-form.ts';
import { loadGraphSource, type GraphSource } from './graph-source.ts';
import { LayoutThread } from './lay-out.ts';
import { nearestNode } from './nearest-node.ts';
import { nodeDetails, nodeSentence } from './node-details.ts';
import type { PictureFormat } from './save-picture.ts';
import { Stage } from './stage.ts';
import { stageAction, type StageAction } from './stage-keys.ts';
import { offerNames, refOf } from './start-names.ts';

const words = graph.explorer;
const ROWS = 200;

/** The explorer of the whole catalog. The address holds what it shows. */
class GraphExplorer extends HTMLElement {
  readonly #base = document.documentElement.dataset['base'] ?? '/';
  readonly #marks = createMarks(this.#base);
  readonly #layout = new LayoutThread();
  #state: ExplorerState = DEFAULT_STATE;
  #source: GraphSource | undefined;
  #scene: Scene | undefined;
  #steps: readonly number[] = [];
  #stage: Stage | undefined;
  #chosen: number | undefined;
  #rows = ROWS;

  connectedCallback(): void {
    this.#part('live').hidden = false;
    this.#part('fallback').hidden = true;
    this.#say(words.loading);
    this.#start().catch(() => {
      this.#say(words.failed);
    });
  }

  async #start(): Promise<void> {
    const source = await loadGraphSource();
    this.#source = source;
    const forwards = new Map(source.types.map(({ forward, reverse }) => [reverse, forward]));
    const read = () => readExplorerState(location.search, (type) => forwards.get(type) ?? type);
    this.#state = read();
    this.#stage = new Stage(part(this, 'canvas', HTMLCanvasElement), {
      choose: (node) => {
        this.#choose(node);
      },
      open: (node) => {
        this.#open(node);
      },
      start: (node) => {
        this.#startFrom(node);
      },
    });
    this.#listen(source);
    addEventListener('popstate', () => {
      this.#state = read();
      this.#showForm();
      void this.#show();
    });
    this.#showForm();
    await this.#show();
  }

  #listen(source: GraphSource): void {
    const form = this.#form();
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'start') {
        const ref = refOf(source.index, target.value);
        if (ref !== undefined)
          this.#change({ ...this.#state, roots: [...new Set([...this.#state.roots, ref])] });
        return;
      }
      this.#change(readFilterForm(form, this.#state));
    });
    form.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.name !== 'start') return;
      offerNames(part(this, 'datalist', HTMLDataListElement), source.index, target.value);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#change(DEFAULT_STATE);
    });
    let typed: ReturnType<typeof setTimeout> | undefined;
    this.#query().addEventListener('input', () => {
      clearTimeout(typed);
      typed = setTimeout(() => {
        this.#change({ ...this.#state, query: this.#query().value }, true);
      }, 200);
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('button') : undefined;
      if (button) this.#press(button.dataset);
    });
    this.#part('stage').addEventListener('keydown', (event) => {
      const action = event.target === this.#part('stage') ? stageAction(event) : undefined;
      if (!action) return;
      event.preventDefault();
      this.#act(action);
    });
    part(this, '[data-table]', HTMLDetailsElement).addEventListener('toggle', () => {
      void this.#showTables();
    });
    new MutationObserver(() => this.#stage?.repaint()).observe(document.documentElement, {
      attributeFilter: ['data-theme'],
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#stage?.repaint());
    void document.fonts.ready.then(() => this.#stage?.repaint());
  }

  #press(data: DOMStringMap): void {
    const { remove, start, add, choose, zoom, save, more, fullscreen, fit } = data;
    if (remove !== undefined)
      this.#change({ ...this.#state, roots: this.#state.roots.filter((ref) => ref !== remove) });
    if (start !== undefined) this.#startFrom(Number(start));
    if (add !== undefined) this.#startFrom(Number(add), this.#state.roots);
    if (choose !== undefined) this.#choose(Number(choose));
    if (zoom !== undefined) this.#stage?.zoom(Number(zoom));
    if (fit !== undefined) this.#stage?.fit();
    if (fullscreen !== undefined) this.#act({ kind: 'fullscreen' });
    if (save !== undefined) void this.#save(save as PictureFormat);
    if (more !== undefined) {
      this.#rows += 5 * ROWS;
      void this.#showTables();
    }
  }

  #act(action: StageAction): void {
    const stage = this.#stage;
    const chosen = this.#chosen;
    if (!stage || !this.#scene) return;
    switch (action.kind) {
      case 'go':
        this.#choose(
          chosen === undefined
            ? this.#firstNode()
            : (nearestNode(this.#scene.boxes, chosen, action.bearing) ?? chosen),
        );
        break;
      case 'pan':
        stage.pan(action.dx, action.dy);
        break;
      case 'zoom':
        stage.zoom(action.factor);
        break;
      case 'fit':
        stage.fit();
        break;
      case 'start':
        if (chosen !== undefined) this.#startFrom(chosen);
        break;
      case 'open':
        if (chosen !== undefined) this.#open(chosen);
        break;
      case 'release':
        this.#choose(undefined);
        break;
      case 'fullscreen':
        if (document.fullscreenElement) void document.exitFullscreen();
        else void this.#part('stage').requestFullscreen();
        break;
    }
  }

  #firstNode(): number | undefined {
    const root = this.#scene?.nodes.findIndex(({ isRoot }) => isRoot) ?? -1;
    return root >= 0 ? root : this.#scene && this.#scene.nodes.length > 0 ? 0 : undefined;
  }

  #startFrom(node: number, others: readonly string[] = []): void {
    const row = this.#scene?.nodes[node]?.row;
    if (row === undefined || !this.#source) return;
    const roots = [...new Set([...others, this.#source.index.ref(row)])];
    this.#change({
      ...this.#state,
      roots,
      level: this.#state.level === 'entity' ? 'auto' : this.#state.level,
    });
  }

  #open(node: number): void {
    const row = this.#scene?.nodes[node]?.row;
    if (row === undefined || !this.#source) return;
    window.open(this.#source.index.href(row), '_blank', 'noopener');
  }

  #change(state: ExplorerState, replaces = false): void {
    this.#state = state;
    const address = location.pathname + writeExplorerState(state);
    if (replaces) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#showForm();
    void this.#show();
  }

  async #show(): Promise<void> {
    const source = this.#source;
    if (!source) return;
    const { parts, roots, selection, hasFaults } = chooseGraph(source, this.#state);
    const scene = await this.#layout.layOut(parts, roots);
    if (!scene) return;
    this.#scene = scene;
    this.#steps = selection.steps;
    this.#rows = ROWS;
    this.#stage?.show(scene);
    const { nodes, edges } = scene;
    const counts = [words.nodes(nodes.length), words.lines(edges.length)];
    if (selection.more > 0) counts.push(words.left(selection.more));
    if (hasFaults) counts.push(words.badQuery);
    this.#part('counted').textContent = counts.join(' · ');
    this.#part('nothing').hidden = nodes.length > 0;
    this.#say('');
    this.dataset['ready'] = String(Number(this.dataset['ready'] ?? 0) + 1);
    this.#choose(roots.length === 1 ? roots[0] : undefined, false);
    void this.#showTables();
  }

  #choose(node: number | undefined, moves = true): void {
    if (!this.#scene || !this.#source) return;
    this.#chosen = node;
    this.#stage?.choose(moves ? node : undefined);
    if (!moves && node !== undefined) this.#stage?.mark(node);
    this.#part('details').innerHTML = String(nodeDetails(this.#source, this.#scene, node ?? -1, this.#marks));
    if (moves) this.#say(node === undefined ? '' : nodeSentence(this.#source, this.#scene, node));
  }

  #showForm(): void {
    if (!this.#source) return;
    const form = this.#form();
    const active = document.activeElement;
    const focused = active instanceof HTMLElement && form.contains(active) ? active : undefined;
    const [name, value] = [focused?.getAttribute('name'), focused?.getAttribute('value')];
    const open = new Set(
      [...form.querySelectorAll('details')].flatMap((each, place) => (each.open ? [place] : [])),
    );
    const top = form.scrollTop;
    form.innerHTML = String(filterForm(this.#source, this.#state));
    if (open.size > 0)
      for (const [place, each] of form.querySelectorAll('details').entries()) each.open ||= open.has(place);
    form.scrollTop = top;
    const same = [...form.elements].find(
      (each) => each.getAttribute('name') === name && each.getAttribute('value') === value,
    );
    if (name && same instanceof HTMLElement) same.focus({ preventScroll: true });
    if (document.activeElement !== this.#query()) this.#query().value = this.#state.query;
  }

  async #showTables(): Promise<void> {
    const { graphTables } = await import('./graph-tables.ts');
    if (!this.#source || !this.#scene || !part(this, '[data-table]', HTMLDetailsElement).open) return;
    this.#part('tables').innerHTML = String(graphTables(this.#source, this.#scene, this.#steps, this.#rows));
  }

  async #save(format: PictureFormat): Promise<void> {
    const index = this.#source?.index;
    if (!this.#scene || !index) return;
    const { savePicture } = await import('./save-picture.ts');
    await savePicture(this.#scene, format, {
      stage: this.#part('stage'),
      hrefOf: (row) => new URL(index.href(row), location.href).href,
    });
  }

  #say(sentence: string): void {
    this.#part('status').textContent = sentence;
  }

  #form(): HTMLFormElement {
    return part(this, '[data-filters]', HTMLFormElement);
  }

  #query(): HTMLInputElement {
    return part(this, 'input[name="q"]', HTMLInputElement);
  }

  #part(name: string): HTMLElement {
    return part(this, `[data-${name}]`, HTMLElement);
  }
}

customElements.define('callboard-graph', GraphExplorer);
