import { graph } from '#text/graph';
import type { Scene } from '../../graph/explorer/scene.ts';
import { html, type Html } from '../../ui/html.ts';
import type { GraphSource } from './graph-source.ts';

const words = graph.explorer;

/** The picture as two tables, of nodes and of lines, so many rows of each. */
export function graphTables(source: GraphSource, scene: Scene, steps: readonly number[], rows: number): Html {
  const { nodes, edges } = scene;
  const { index } = source;
  const link = (place: number) => {
    const node = nodes[place];
    return node && html`<a class="link" href="${index.href(node.row)}"><bdi>${node.title}</bdi></a>`;
  };
  return html`<table class="table">
      <caption class="label">
        ${words.nodes(nodes.length)}
      </caption>
      <thead>
        <tr>
          ${[words.name, words.kind, words.type, words.owner, words.steps].map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${nodes.slice(0, rows).map((node, place) => {
          const owner = index.rowOf(index.ownerRef(node.row));
          return html`<tr>
            <th scope="row">${link(place)}</th>
            <td>${node.kind}</td>
            <td>${index.type(node.row)}</td>
            <td>${owner === undefined ? index.ownerRef(node.row) : index.title(owner)}</td>
            <td>${steps[place]}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    <table class="table">
      <caption class="label">
        ${words.lines(edges.length)}
      </caption>
      <thead>
        <tr>
          ${[words.from, words.relation, words.to].map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${edges.slice(0, rows).map(
          ({ from, to, label }) =>
            html`<tr>
              <td>${link(from)}</td>
              <td>${label}</td>
              <td>${link(to)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${Math.max(nodes.length, edges.length) > rows && html`<p class="more"><button class="btn" type="button" data-more>${words.showMore}</button></p>`}`;
}
