import { graph } from '#text/graph';
import type { Scene } from '../../graph/explorer/scene.ts';
import { html, type Html } from '../../ui/html.ts';
import type { Marks } from '../../ui/marks.ts';
import { glyphOf } from '../../view/glyph.ts';
import type { GraphSource } from './graph-source.ts';

const words = graph.explorer;
const LISTED = 100;

/** What is known of a chosen node, with its lines as buttons that lead to the other end. */
export function nodeDetails({ index }: GraphSource, scene: Scene, node: number, marks: Marks): Html {
  const shown = scene.nodes[node];
  if (!shown) return html`<p class="dim">${words.none}</p>`;
  const { row } = shown;
  const facts = [index.kind(row), index.type(row), index.lifecycle(row)].filter((fact) => fact !== '');
  const owner = index.ownerRef(row);
  const ownerRow = index.rowOf(owner);
  const problems = index.problems(row);
  const lines = linesOf(scene, node);
  return html`<h2>
      <a class="named" href="${index.href(row)}"
        >${marks.kind(glyphOf(shown.kind))}<bdi>${shown.title}</bdi></a
      >
    </h2>
    <p class="mono dim">${index.ref(row)}</p>
    <p>${facts.join(' · ')}</p>
    ${owner !== '' && html`<p><span class="dim">${words.owner}</span> ${ownerRow === undefined ? owner : index.title(ownerRow)}</p>`}
    ${problems > 0 && shown.worst && html`<p class="level level-${shown.worst}">${marks.status(shown.worst)}${words.problems(problems)}</p>`}
    <p class="acts">
      <button class="btn" type="button" data-start="${node}">${words.startHere}</button>
      <button class="btn" type="button" data-add="${node}">${words.addStart}</button>
      <a class="btn" href="${index.href(row)}">${words.openPage}</a>
    </p>
    ${lines.map(
      ({ title, ends }) =>
        html`<h3 class="label">${title} <span class="n">${ends.length}</span></h3>
          <ul>
            ${ends.slice(0, LISTED).map(
              (end) =>
                html`<li>
                  <button class="named" type="button" data-choose="${end}">
                    ${marks.kind(glyphOf(scene.nodes[end]?.kind ?? ''))}<bdi class="trunc"
                      >${scene.nodes[end]?.title}</bdi
                    >
                  </button>
                </li>`,
            )}
          </ul>`,
    )}`;
}

/** Lines by what they say, those that lead away first. */
function linesOf({ edges }: Scene, node: number): { title: string; ends: number[] }[] {
  const found = new Map<string, number[]>();
  const add = (title: string, end: number) => {
    const ends = found.get(title);
    if (ends) ends.push(end);
    else found.set(title, [end]);
  };
  for (const { from, to, label } of edges) if (from === node) add(`${label} →`, to);
  for (const { from, to, label } of edges) if (to === node) add(`← ${label}`, from);
  return [...found].map(([title, ends]) => ({ title, ends }));
}

/** What a screen reader says of a node. */
export function nodeSentence({ index }: GraphSource, scene: Scene, node: number): string {
  const shown = scene.nodes[node];
  if (!shown) return '';
  const lines = scene.edges.filter(({ from, to }) => from === node || to === node).length;
  const problems = index.problems(shown.row);
  return [
    shown.title,
    shown.kind,
    index.type(shown.row),
    words.connections(lines),
    problems > 0 ? words.problems(problems) : '',
    shown.isPath ? words.onPath : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
