import { language } from '#text/language';
import { register as words } from '#text/register';
import { GithubRefusal } from '../../register/github-refusal.ts';
import { html, type Html } from '../../ui/html.ts';
import { createMarks } from '../../ui/marks.ts';
import { displayLine } from '../../view/display-text.ts';
import { safeUrl } from '../../view/safe-url.ts';

/** Why GitHub refused, in plain words, with the way out; any other failure is something unexpected. */
export function refusalMarkup(error: unknown): Html {
  const marks = createMarks(document.documentElement.dataset['base'] ?? '/');
  const refusal = error instanceof GithubRefusal ? error : new GithubRefusal('unexpected', '');
  const { reason, details, message } = refusal;
  const until = details.until === undefined ? undefined : timeOf(details.until);
  const what =
    reason === 'rate-limit' && until !== undefined
      ? words.refused['rate-limitUntil'](until)
      : words.refused[reason];
  const href = details.href === undefined ? undefined : safeUrl(details.href);
  const said = details.status !== undefined && message !== '' && displayLine(message, 300);
  return html`<p class="why">${marks.status('error')}<span>${what}</span></p>
    ${said && html`<p class="hint">${words.refused.said(said)}</p>`}${href !== undefined && html`<p><a class="link" href="${href}">${reason === 'sso' ? words.refused.authorise : words.refused.look}</a></p>`}`;
}

function timeOf(moment: string): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(moment));
}
