import { register as words } from '#text/register';
import { repositories } from '#text/repositories';
import { guessType } from '../../register/guess-type.ts';
import type { DescriptorDraft } from '../../register/descriptor-draft.ts';
import type { SourceRepository } from '../../plugin/source-repository.ts';
import { html, type Html } from '../../ui/html.ts';
import type { FieldCatalog } from './known-entities.ts';

const TEXTS = ['name', 'title', 'description', 'owner', 'type', 'lifecycle', 'system'] as const;
type TextField = (typeof TEXTS)[number];

/** The fields of a draft; where the repository has a descriptor, those that its APIs need. */
export function draftForm(repository: SourceRepository, draft: DescriptorDraft, catalog: FieldCatalog): Html {
  const appends = repository.descriptors.length > 0;
  const { because } = guessType(repository.files);
  const guess = because
    ? words.hints.guessed(repositories.because[because.reason](because.file))
    : words.hints.notGuessed;
  const text = (field: TextField, hint: string, list?: readonly string[]) =>
    textField(field, draft[field], hint, list);
  return html`<form class="fields" data-fields novalidate>
    ${!appends && [text('name', words.hints.name), text('title', words.hints.optional), description()]}${combobox('owner', draft.owner, repository.owner === undefined ? words.hints.owner : words.hints.ownerFrom)}
    <div class="fields-pair">
      ${!appends && text('type', guess, catalog.types)}${text('lifecycle', '', catalog.lifecycles)}
    </div>
    ${combobox('system', draft.system, words.hints.optional)}${!appends && plain('tags', draft.tags.join(', '), words.hints.tags)}${draft.apis.length > 0 && apis(draft)}
  </form>`;
}

/** Puts the description into its field. */
export function fillDescription(form: HTMLFormElement, { description: text }: DescriptorDraft): void {
  const field = form.elements.namedItem('description');
  if (field instanceof HTMLTextAreaElement) field.value = text;
}

/** The draft that the fields hold. What has no field stays as it was. */
export function readDraft(form: HTMLFormElement, draft: DescriptorDraft): DescriptorDraft {
  const values = new FormData(form);
  const valueOf = (name: string): string | undefined => {
    const value = values.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const texts = Object.fromEntries(TEXTS.map((field) => [field, valueOf(field)?.trim() ?? draft[field]]));
  const tags = valueOf('tags');
  const chosen = new Set(values.getAll('apis'));
  return {
    ...draft,
    ...texts,
    tags: tags === undefined ? draft.tags : [...new Set(tags.split(/[\s,]+/).filter(Boolean))],
    apis: draft.apis.map((api) => ({
      ...api,
      chosen: chosen.has(api.path),
      name: valueOf(`api:${api.path}`)?.trim() ?? api.name,
    })),
  };
}

function textField(field: TextField, value: string, hint: string, list?: readonly string[]): Html {
  return plain(field, value, hint, list);
}

function plain(field: TextField | 'tags', value: string, hint: string, list?: readonly string[]): Html {
  const id = `field-${field}`;
  return html`<div class="field-line">
    <label for="${id}">${words.fields[field]}</label>
    <input
      class="field ${field === 'title' ? '' : 'mono'}"
      id="${id}"
      name="${field}"
      type="text"
      value="${value}"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="${field === 'title' ? 'true' : 'false'}"
      ${list && html` list="${id}-list"`}
      aria-describedby="${id}-hint ${id}-fault"
    />
    ${list && html`<datalist id="${id}-list">${list.map((entry) => html`<option value="${entry}"></option>`)}</datalist>`}${below(id, hint, field)}
  </div>`;
}

/** Filled by `fillDescription`: markup would fold its lines. */
function description(): Html {
  const id = 'field-description';
  return html`<div class="field-line">
    <label for="${id}">${words.fields.description}</label>
    <textarea
      class="field"
      id="${id}"
      name="description"
      rows="2"
      aria-describedby="${id}-hint ${id}-fault"
    ></textarea>
    ${below(id, words.hints.optional, 'description')}
  </div>`;
}

/** A text whose list is found while it is typed. */
function combobox(field: 'owner' | 'system', value: string, hint: string): Html {
  const id = `field-${field}`;
  return html`<div class="combobox field-line" data-combobox="${field}">
    <label for="${id}">${words.fields[field]}</label>
    <input
      class="field mono"
      id="${id}"
      name="${field}"
      type="text"
      value="${value}"
      role="combobox"
      aria-expanded="false"
      aria-controls="${id}-options"
      aria-autocomplete="list"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-describedby="${id}-hint ${id}-fault"
    />
    <ul id="${id}-options" role="listbox" aria-label="${words.fields[field]}" hidden></ul>
    <p class="sr" role="status"></p>
    ${below(id, hint, field)}
  </div>`;
}

function apis({ apis: all }: DescriptorDraft): Html {
  return html`<fieldset class="field-line">
    <legend>${words.fields.apis}</legend>
    ${all.map(({ path, type, name, chosen }, index) => {
      const id = `field-api-${String(index)}`;
      return html`<div class="api">
        <label
          ><input class="check" type="checkbox" name="apis" value="${path}" ${chosen && html` checked`} />
          <span class="mono">${path}</span> <span class="n">${type}</span></label
        >
        <input
          class="field mono"
          id="${id}"
          name="api:${path}"
          type="text"
          value="${name}"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-label="${words.fields.apiName(path)}"
          aria-describedby="${id}-fault"
        />
        <p class="fault" id="${id}-fault" data-fault="api:${path}"></p>
      </div>`;
    })}
  </fieldset>`;
}

function below(id: string, hint: string, field: string): Html {
  return html`<p class="hint" id="${id}-hint">${hint}</p>
    <p class="fault" id="${id}-fault" data-fault="${field}"></p>`;
}
