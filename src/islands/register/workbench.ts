import { register as words } from '#text/register';
import { count } from '../../components/numbers.ts';
import { checkDraft, type DraftIssue } from '../../register/check-draft.ts';
import { choosingApi, draftOf, nameOf, type DescriptorDraft } from '../../register/descriptor-draft.ts';
import { descriptorOf, type Descriptor } from '../../register/descriptor.ts';
import { editorAddress } from '../../register/editor-address.ts';
import { DESCRIPTOR } from '../../register/descriptor-draft.ts';
import { html } from '../../ui/html.ts';
import { createMarks } from '../../ui/marks.ts';
import { copy } from '../entity/copy.ts';
import { startCombobox } from '../mine/combobox.ts';
import { part } from '../part.ts';
import { draftForm, fillDescription, readDraft } from './draft-form.ts';
import { draftPreview } from './draft-preview.ts';
import type { Facts } from './find-facts.ts';
import { issueMarkup } from './issue-words.ts';
import { findEntities, type FieldCatalog } from './known-entities.ts';

const SHOWN = 50;

/** Where a draft is edited beside the descriptor that it makes. */
export class Workbench {
  readonly #root: HTMLElement;
  readonly #facts: Facts;
  readonly #catalog: FieldCatalog;
  readonly #proposal: DescriptorDraft;
  /** Fields that were left or asked for: what they lack is told. */
  readonly #seen = new Set<string>();
  #draft: DescriptorDraft;
  #issues: readonly DraftIssue[] = [];
  #descriptor: Descriptor;

  /** @param definition path of an API definition to choose alone */
  constructor(root: HTMLElement, facts: Facts, catalog: FieldCatalog, definition: string | undefined) {
    const draft = draftOf(facts.repository);
    const chosen = draft.apis.some(({ path }) => path === definition);
    this.#root = root;
    this.#facts = facts;
    this.#catalog = catalog;
    this.#proposal = this.#draft = chosen && this.#appends ? choosingApi(draft, definition ?? '') : draft;
    this.#descriptor = descriptorOf(facts.repository, this.#draft);
    root.innerHTML = String(this.#markup());
    fillDescription(this.#form, this.#draft);
    this.#listen();
    this.#update();
  }

  get #appends(): boolean {
    return this.#facts.repository.descriptors.length > 0;
  }

  /** Path of the descriptor in the repository. */
  get #path(): string {
    return this.#facts.repository.descriptors[0] ?? this.#facts.host?.descriptor ?? DESCRIPTOR;
  }

  get #form(): HTMLFormElement {
    return part(this.#root, '[data-fields]', HTMLFormElement);
  }

  #markup() {
    const { repository, host } = this.#facts;
    const marks = createMarks(document.documentElement.dataset['base'] ?? '/');
    const canOpen = host !== undefined && repository.branch !== undefined;
    return html`<div class="workbench">
      ${draftForm(repository, this.#draft, this.#catalog)}
      <section class="outcome" aria-labelledby="outcome">
        <div class="code-frame">
          <header>
            <h3 class="mono" id="outcome">${this.#path}</h3>
            ${this.#appends && html`<span class="n">${words.appended(this.#path)}</span>`}
            <button class="btn btn-bare" type="button" data-copy-text>
              ${marks.icon('copy')}<span data-label>${words.copy}</span>
            </button>
          </header>
          <pre class="code" tabindex="0" role="region" aria-label="${words.preview}" data-preview></pre>
        </div>
        <p class="n legend" data-legend hidden><mark>${words.marked}</mark></p>
        <div class="acts">
          ${canOpen && html`<a class="btn btn-main" data-editor href="#" target="_blank" rel="noopener">${marks.icon('external')}${words.editor.open}</a>`}
          <span class="n" data-to-fix role="status"></span>
        </div>
        <p class="hint" data-how></p>
        ${
          canOpen &&
          html`<details class="pull" data-pull>
            <summary>${words.pull.title}</summary>
            <div data-panel></div>
          </details>`
        }
      </section>
    </div>`;
  }

  #listen(): void {
    const form = this.#form;
    form.addEventListener('input', () => {
      this.#update();
    });
    form.addEventListener('focusout', ({ target }) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
        this.#seen.add(target.name);
        this.#update();
      }
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-take]') : null;
      const field = button?.closest<HTMLElement>('[data-fault]')?.dataset['fault'];
      if (button && field !== undefined)
        this.#take(field, button.dataset['from'] ?? '', button.dataset['take'] ?? '');
    });
    for (const field of ['owner', 'system'] as const) this.#offer(field);
    part(this.#root, '[data-copy-text]', HTMLButtonElement).addEventListener('click', ({ currentTarget }) => {
      void this.#copy(currentTarget as HTMLElement);
    });
    this.#root.querySelector('[data-editor]')?.addEventListener('click', (event) => {
      if (!this.#isSound()) event.preventDefault();
      else if ((event.currentTarget as HTMLElement).dataset['filled'] === 'false') {
        void copy(Promise.resolve(this.#descriptor.text));
      }
    });
    const details = this.#root.querySelector<HTMLDetailsElement>('[data-pull]');
    details?.addEventListener('toggle', () => void this.#openPanel(details), { once: true });
  }

  /** Fills the part that opens a pull request: its code is fetched when somebody wants it. */
  async #openPanel(details: HTMLDetailsElement): Promise<void> {
    const { host, repository } = this.#facts;
    if (!host) return;
    const { fillPullRequestPanel } = await import('./pull-request-panel.ts');
    fillPullRequestPanel(part(details, '[data-panel]', HTMLElement), host, repository.name, () =>
      this.#isSound()
        ? {
            repository,
            path: this.#path,
            text: this.#descriptor.text,
            title: words.pull.message(this.#draft.name || nameOf(repository)),
            body: words.pull.body(this.#path),
          }
        : undefined,
    );
  }

  #offer(field: 'owner' | 'system'): void {
    const root = part(this.#root, `[data-combobox=${field}]`, HTMLElement);
    const input = part(root, 'input', HTMLInputElement);
    const all = field === 'owner' ? this.#catalog.owners : this.#catalog.systems;
    const summary = field === 'owner' ? words.owners : words.systems;
    startCombobox(root, (query) => {
      const found = findEntities(all, query);
      const shown = found.slice(0, SHOWN);
      return Promise.resolve({
        options: shown.map(
          ({ short, title }) =>
            html`<span class="mono trunc">${short}</span>
              ${title !== short && html`<span class="n trunc">${title}</span>`}`,
        ),
        summary: found.length === 0 ? words.none : summary(count(shown.length), count(found.length)),
        choose: (index) => {
          input.value = shown[index]?.short ?? '';
          this.#seen.add(field);
          this.#update();
        },
      });
    });
  }

  /** Takes what was perhaps meant, and puts the focus back into the field. */
  #take(field: string, from: string, suggestion: string): void {
    const input = this.#inputOf(field);
    if (!input) return;
    input.value = field === 'tags' ? input.value.replace(from, suggestion) : suggestion;
    input.focus();
    this.#update();
  }

  #inputOf(field: string): HTMLInputElement | HTMLTextAreaElement | undefined {
    const found = this.#form.elements.namedItem(field);
    return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : undefined;
  }

  /** Whether nothing is to fix; otherwise goes to the first field that is. */
  #isSound(): boolean {
    const errors = this.#issues.filter(({ level }) => level === 'error');
    for (const { field } of errors) this.#seen.add(field);
    this.#update();
    const [first] = errors;
    if (first) this.#inputOf(first.field)?.focus();
    return !first && this.#descriptor.text !== '';
  }

  #update(): void {
    const { repository, host } = this.#facts;
    this.#draft = readDraft(this.#form, this.#draft);
    this.#descriptor = descriptorOf(repository, this.#draft);
    this.#issues = checkDraft(this.#draft, this.#catalog, { appends: this.#appends });
    this.#showIssues();
    const preview = part(this.#root, '[data-preview]', HTMLElement);
    preview.innerHTML = String(draftPreview(this.#descriptor, this.#draft, this.#proposal));
    part(this.#root, '[data-legend]', HTMLElement).hidden = preview.querySelector('mark') === null;
    const errors = this.#issues.filter(({ level }) => level === 'error').length;
    part(this.#root, '[data-to-fix]', HTMLElement).textContent = errors === 0 ? '' : words.toFix(errors);
    const address = host && editorAddress(repository, this.#descriptor.text, host.descriptor);
    const how = part(this.#root, '[data-how]', HTMLElement);
    how.textContent = address
      ? this.#appends
        ? words.editor.append
        : address.filled
          ? words.editor.how
          : words.editor.paste
      : words.editor.none(this.#path);
    const link = this.#root.querySelector<HTMLAnchorElement>('[data-editor]');
    if (link && address) {
      link.href = address.href;
      link.dataset['filled'] = String(address.filled);
    }
  }

  #showIssues(): void {
    for (const slot of this.#form.querySelectorAll<HTMLElement>('[data-fault]')) {
      const field = slot.dataset['fault'] ?? '';
      const issue = this.#issues.find(
        (one) => one.field === field && (one.fault !== 'missing' || this.#seen.has(field)),
      );
      const markup = issue ? String(issueMarkup(issue, this.#catalog.hrefOf)) : '';
      if (slot.dataset['shown'] !== markup) slot.innerHTML = slot.dataset['shown'] = markup;
      const input = this.#inputOf(field);
      if (input) input.ariaInvalid = issue?.level === 'error' ? 'true' : null;
    }
  }

  async #copy(button: HTMLElement): Promise<void> {
    const done = await copy(Promise.resolve(this.#descriptor.text));
    const label = part(button, '[data-label]', HTMLElement);
    label.textContent = done ? words.copied : words.notCopied;
    setTimeout(() => (label.textContent = words.copy), 2000);
  }
}
