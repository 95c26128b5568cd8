import { register as words } from '#text/register';
import type { RepositoryHost } from '../../plugin/repository-host.ts';
import { createGithubApi } from '../../register/github-api.ts';
import { openPullRequest, STEPS, type PullRequestPlan, type Step } from '../../register/open-pull-request.ts';
import { html, type Html } from '../../ui/html.ts';
import { createMarks } from '../../ui/marks.ts';
import { part } from '../part.ts';
import { refusalMarkup } from './refusal.ts';
import { keepToken, keptToken } from './token.ts';

type StepState = keyof typeof words.pull.states;

/**
 * Fills an element with what opens a pull request by the reader's own token.
 *
 * @param makePlan what goes into it; undefined, after showing why, while something is to fix
 */
export function fillPullRequestPanel(
  root: HTMLElement,
  host: RepositoryHost,
  repository: string,
  makePlan: () => PullRequestPlan | undefined,
): void {
  root.innerHTML = String(panel(host, repository));
  const form = part(root, 'form', HTMLFormElement);
  const input = part(root, 'input', HTMLInputElement);
  const result = part(root, '[data-result]', HTMLElement);
  const list = part(root, 'ol', HTMLElement);
  const button = part(root, '[type=submit]', HTMLButtonElement);
  input.value = keptToken(host.url) ?? '';
  part(root, '[data-forget]', HTMLButtonElement).addEventListener('click', () => {
    keepToken(host.url, undefined);
    input.value = '';
    result.innerHTML = String(html`<p>${words.pull.forgotten}</p>`);
    input.focus();
  });

  let busy = false;
  const run = async () => {
    const token = input.value.trim();
    if (token === '') {
      input.ariaInvalid = 'true';
      result.innerHTML = String(html`<p class="fault">${words.pull.noToken}</p>`);
      input.focus();
      return;
    }
    input.ariaInvalid = null;
    const plan = makePlan();
    if (!plan || busy) return;
    busy = true;
    keepToken(host.url, token);
    button.ariaDisabled = 'true';
    result.replaceChildren();
    let current: Step = 'repository';
    const show = (step: Step, state: StepState) => {
      current = step;
      list.innerHTML = String(stepsMarkup(step, state));
    };
    const api = createGithubApi({
      apiBaseUrl: host.apiBaseUrl,
      token,
      fetch: (...request) => fetch(...request),
      now: Date.now,
    });
    try {
      const { href, number, existed } = await openPullRequest(plan, api, (step) => {
        show(step, 'running');
      });
      show(current, 'done');
      result.innerHTML = String(doneMarkup(href, String(number), existed));
    } catch (error) {
      show(current, 'failed');
      result.innerHTML = String(refusalMarkup(error));
    }
    busy = false;
    button.ariaDisabled = null;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
}

function panel(host: RepositoryHost, repository: string): Html {
  const { pull } = words;
  return html`<form class="fields" novalidate>
    <p class="hint">${pull.why}</p>
    <div class="field-line">
      <label for="register-token">${pull.token}</label>
      <input
        class="field mono"
        id="register-token"
        type="password"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="register-token-needs register-token-kept"
      />
      <p class="hint" id="register-token-needs">
        ${pull.needs(repository)}
        <a class="link" href="${host.url}/settings/personal-access-tokens/new" target="_blank" rel="noopener"
          >${pull.make}</a
        >
      </p>
      <p class="hint" id="register-token-kept">${pull.kept}</p>
    </div>
    <p class="row">
      <button class="btn" type="submit">${pull.open}</button>
      <button class="btn btn-bare" type="button" data-forget>${pull.forget}</button>
    </p>
    <ol class="pull-steps" aria-label="${pull.opening}" aria-live="polite"></ol>
    <div class="pull-result" data-result role="status"></div>
  </form>`;
}

/** All steps up to the current one. */
function stepsMarkup(current: Step, state: StepState): Html {
  const marks = createMarks(document.documentElement.dataset['base'] ?? '/');
  const at = STEPS.indexOf(current);
  const shapes = { running: 'unknown', done: 'good', failed: 'error' } as const;
  return html`${STEPS.slice(0, at + 1).map((step, index) => {
    const own = index < at ? 'done' : state;
    return html`<li data-state="${own}">
      ${marks.status(shapes[own])}<span>${words.pull.steps[step]}</span>
      <span class="n">${words.pull.states[own]}</span>
    </li>`;
  })}`;
}

function doneMarkup(href: string, number: string, existed: boolean): Html {
  const marks = createMarks(document.documentElement.dataset['base'] ?? '/');
  return html`<p class="why">
      ${marks.status(existed ? 'warn' : 'good')}<a class="link" href="${href}"
        >${existed ? words.pull.existed(number) : words.pull.done(number)}</a
      >
    </p>
    <p class="hint">${words.pull.next}</p>`;
}
