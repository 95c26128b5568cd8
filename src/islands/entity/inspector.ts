import { entity as words } from '#text/entity';
import type { Entity } from '../../model/entity.ts';
import { createHrefs } from '../../view/href.ts';
import { html, rawHtml, type Html } from '../../ui/html.ts';
import { copy } from './copy.ts';
import { highlighted } from './highlight.ts';
import { selectView, startViews } from './inspector-views.ts';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the inspector of a page's entity, and says so in the address.
 *
 * @param address of the entity's JSON
 * @param view one of `overview`, `relations`, `ancestry`, `file`, `json`, `yaml`; the first for anything else
 */
export async function openInspector(address: string, header: HTMLElement, view: string): Promise<void> {
  dialog ??= await makeDialog(address, header);
  selectView(dialog, view);
  dialog.showModal();
}

async function makeDialog(address: string, header: HTMLElement): Promise<HTMLDialogElement> {
  const made = document.createElement('dialog');
  made.className = 'inspector';
  made.setAttribute('aria-labelledby', 'inspector-title');
  const views = await viewsOf(address, header);
  const title = header.querySelector('h1')?.textContent.trim() ?? '';
  made.innerHTML = String(
    html`<header>
        <h2 id="inspector-title">${words.inspect}: <bdi>${title}</bdi></h2>
        <button class="btn btn-bare" type="button" data-close>${words.close}</button>
      </header>
      <div class="tabs" role="tablist" aria-label="${words.inspect}">
        ${views.map(
          ({ id, name }) =>
            html`<button type="button" role="tab" id="view-${id}" aria-controls="panel-${id}">
              ${name}
            </button>`,
        )}
      </div>
      ${views.map(
        ({ id, content, source }) =>
          html`<div role="tabpanel" id="panel-${id}" aria-labelledby="view-${id}" tabindex="0" hidden>
            ${source !== undefined && html`<button class="btn" type="button" data-source="${id}">${words.copy}</button>`}${content}
          </div>`,
      )}`,
  );
  made.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    if (target === made || target.closest('[data-close]')) made.close();
    const source = views.find(({ id }) => id === target.dataset['source'])?.source;
    if (source === undefined) return;
    void copy(Promise.resolve(source)).then((done) => {
      target.textContent = done ? words.copied : words.notCopied;
    });
  });
  startViews(made);
  document.body.append(made);
  return made;
}

interface View {
  readonly id: string;
  readonly name: string;
  readonly content: Html;
  /** What its button copies. */
  readonly source?: string;
}

async function viewsOf(address: string, header: HTMLElement): Promise<View[]> {
  const yaml = document.querySelector('[data-yaml]')?.textContent;
  const file = document.querySelector('[data-same-file] ul')?.outerHTML;
  const response = await fetch(address).catch(() => undefined);
  const entity = response?.ok ? ((await response.json()) as Entity) : undefined;
  const json = entity && JSON.stringify(entity, undefined, 2);
  return [
    ...(entity ? entityViews(entity, header) : []),
    ...(file === undefined ? [] : [{ id: 'file', name: words.sameFile, content: rawHtml(file) }]),
    json === undefined
      ? { id: 'json', name: 'JSON', content: html`<p class="note">${words.noJson}</p>` }
      : { id: 'json', name: 'JSON', content: highlighted(json), source: json },
    ...(yaml === undefined ? [] : [{ id: 'yaml', name: 'YAML', content: highlighted(yaml), source: yaml }]),
  ];
}

function entityViews(entity: Entity, header: HTMLElement): View[] {
  const { metadata, relations = [], apiVersion, kind } = entity;
  const annotation = (name: string) => metadata.annotations?.[`backstage.io/${name}`] ?? '';
  const ref = header.dataset['entity'] ?? '';
  const hrefs = createHrefs(document.documentElement.dataset['base'] ?? '/');
  const missing = new Set(
    [...document.querySelectorAll('[data-missing] code')].map((code) => code.textContent),
  );
  const facts: readonly (readonly [string, unknown])[] = [
    ['entityRef', ref],
    ['uid', metadata['uid']],
    ['etag', metadata['etag']],
    ['apiVersion', apiVersion],
    ['kind', kind],
    ['namespace', metadata.namespace],
    ['name', metadata.name],
    ['source', document.querySelector('[data-declared]')?.textContent.trim()],
    ['added', document.querySelector('[data-filled]')?.textContent.trim()],
    ['managed-by-location', annotation('managed-by-location')],
    ['managed-by-origin-location', annotation('managed-by-origin-location')],
  ];
  const steps = [annotation('managed-by-origin-location'), annotation('managed-by-location'), ref];
  return [
    {
      id: 'overview',
      name: words.overview,
      content: html`<dl class="pairs">
        ${facts.map(
          ([key, value]) =>
            typeof value === 'string' &&
            value !== '' &&
            html`<div>
              <dt>${key}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`,
    },
    {
      id: 'relations',
      name: words.relations,
      content: html`<dl class="pairs">
        ${relations.map(
          ({ type, targetRef }) =>
            html`<div>
              <dt>${type}</dt>
              <dd>
                ${missing.has(targetRef) ? targetRef : html`<a class="link" href="${hrefs.entity(targetRef)}">${targetRef}</a>`}
              </dd>
            </div>`,
        )}
      </dl>`,
    },
    {
      id: 'ancestry',
      name: words.ancestry,
      content: html`<ol class="steps">
        ${[...new Set(steps)].map((step) => step !== '' && html`<li><code>${step}</code></li>`)}
      </ol>`,
    },
  ];
}
