import { graph } from '#text/graph';
import { count } from '../../components/numbers.ts';
import { FLOWS, GROUPINGS, LEVELS, type ExplorerState } from '../../graph/explorer/explorer-state.ts';
import { ORIENTATIONS } from '../../graph/orientation.ts';
import { html, type Html } from '../../ui/html.ts';
import type { GraphSource } from './graph-source.ts';

const words = graph.explorer;
const SHOWN = 60;

/** Everything that the explorer can be asked, as a form. */
export function filterForm(source: GraphSource, state: ExplorerState): Html {
  const { index, types } = source;
  const { words: columns, links } = index.columns;
  return html`<fieldset>
      <legend class="label">${words.start}</legend>
      <input
        class="field"
        name="start"
        list="graph-names"
        placeholder="${words.startHint}"
        aria-label="${words.start}"
        autocomplete="off"
        spellcheck="false"
      />
      <datalist id="graph-names"></datalist>
      <ul class="chips">
        ${state.roots.length === 0 && html`<li class="dim">${words.whole}</li>`}${state.roots.map((ref) => chip(source, ref))}
      </ul>
    </fieldset>
    <div class="selects">
      ${select('depth', words.depth, depths(), state.depth === Infinity ? 'all' : String(state.depth))}${select('flow', words.flow, pairs(FLOWS, words.flows), state.flow)}${select('level', words.level, pairs(LEVELS, words.levels), state.level)}${select('grouping', words.grouping, pairs(GROUPINGS, words.groupings), state.grouping)}${select('direction', words.direction, pairs(ORIENTATIONS, words.directions), state.direction)}
    </div>
    <fieldset>
      ${[
        check('isSimple', '1', words.simple, state.isSimple),
        check('isMerged', '1', words.merge, state.isMerged),
        check('keepsPath', '1', words.path, state.keepsPath),
      ]}
    </fieldset>
    ${facet(
      'kinds',
      words.kind,
      countWords(columns.kind.values, columns.kind.rows, (kind) => kind.toLowerCase()),
      state.kinds,
      true,
    )}${facet(
      'relations',
      words.relation,
      types.map(({ forward, forwardTitle }) => ({ value: forward, title: forwardTitle ?? forward })),
      state.relations,
      true,
      words.automatic,
    )}${facet('types', words.type, countWords(columns.type.values, columns.type.rows), state.types)}${facet('lifecycles', words.lifecycle, countWords(columns.lifecycle.values, columns.lifecycle.rows), state.lifecycles)}${facet(
      'owners',
      words.owner,
      countWords(links.owner.values, links.owner.rows, undefined, links.owner.titles),
      state.owners,
    )}
    <p><button class="link" type="reset">${words.reset}</button></p>`;
}

function chip({ index }: GraphSource, ref: string): Html {
  const row = index.rowOf(ref);
  const name = row === undefined ? ref : index.title(row);
  return html`<li class="tag">
    <bdi class="trunc">${name}</bdi
    ><button type="button" data-remove="${ref}" aria-label="${words.remove(name)}">×</button>
  </li>`;
}

interface Choice {
  readonly value: string;
  readonly title: string;
  readonly count?: number;
}

function depths(): Choice[] {
  return [1, 2, 3, 4, 5, 6]
    .map((depth) => ({ value: String(depth), title: String(depth) }))
    .concat([{ value: 'all', title: words.allSteps }]);
}

function pairs<Value extends string>(
  values: readonly Value[],
  titles: Readonly<Record<Value, string>>,
): Choice[] {
  return values.map((value) => ({ value, title: titles[value] }));
}

function select(name: string, title: string, choices: readonly Choice[], chosen: string): Html {
  return html`<label
    ><span>${title}</span
    ><select class="field" name="${name}">
      ${choices.map(({ value, title: words }) => html`<option value="${value}" ${value === chosen && html` selected`}>${words}</option>`)}
    </select></label
  >`;
}

function check(name: string, value: string, title: string, isChosen: boolean, number?: number): Html {
  return html`<label
    ><input class="check" type="checkbox" name="${name}" value="${value}" ${isChosen && html` checked`} />${
      number === undefined
        ? html`<bdi>${title}</bdi>`
        : html`<span class="lead"
            ><bdi class="trunc">${title}</bdi><span class="n">${count(number)}</span></span
          >`
    }</label
  >`;
}

function facet(
  name: string,
  title: string,
  choices: readonly Choice[],
  chosen: readonly string[],
  isOpen = false,
  hint?: string,
): Html | undefined {
  if (choices.length === 0) return undefined;
  const shown = choices.filter(({ value }, place) => place < SHOWN || chosen.includes(value));
  return html`<details class="facet" ${(isOpen || chosen.length > 0) && html` open`}>
    <summary class="label">
      ${title}${chosen.length > 0 && html` <span class="n">${chosen.length}</span>`}
    </summary>
    <fieldset aria-label="${title}">
      ${hint !== undefined && chosen.length === 0 && html`<p class="n">${hint}</p>`}${shown.map(({ value, title: words, count: number }) => check(name, value, words, chosen.includes(value), number))}
    </fieldset>
  </details>`;
}

/** The words of a column with how many rows have each, the most frequent first. */
function countWords(
  values: readonly string[],
  rows: Iterable<number>,
  keyOf: (value: string) => string = String,
  titles: readonly string[] = values,
): Choice[] {
  const counts = new Uint32Array(values.length);
  for (const number of rows) {
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return values
    .map((value, number) => ({
      value: keyOf(value),
      title: titles[number] ?? value,
      count: counts[number] ?? 0,
    }))
    .filter(({ value, count: number }) => value !== '' && number > 0)
    .sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1));
}

/** What the form says, in place of what a state said. The start is worked apart from the form. */
export function readFilterForm(form: HTMLFormElement, state: ExplorerState): ExplorerState {
  const data = new FormData(form);
  const all = (name: string) => data.getAll(name).filter((value) => typeof value === 'string');
  const one = <Value extends string>(name: string, known: readonly Value[], other: Value): Value =>
    known.find((value) => value === data.get(name)) ?? other;
  const depth = data.get('depth');
  return {
    ...state,
    depth: depth === 'all' ? Infinity : Number(depth),
    flow: one('flow', FLOWS, state.flow),
    level: one('level', LEVELS, state.level),
    grouping: one('grouping', GROUPINGS, state.grouping),
    direction: one('direction', ORIENTATIONS, state.direction),
    isSimple: data.has('isSimple'),
    isMerged: data.has('isMerged'),
    keepsPath: data.has('keepsPath'),
    kinds: all('kinds'),
    relations: all('relations'),
    types: all('types'),
    lifecycles: all('lifecycles'),
    owners: all('owners'),
  };
}
