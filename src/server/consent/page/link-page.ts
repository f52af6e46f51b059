import { html } from 'hono/html';
import { wordsOf } from '../../../domain/letters/words-of.ts';
import { consentWords } from '../words/consent-words.ts';
import { answerForm } from './answer-form.ts';
import { changes } from './changes.ts';
import type { Html } from './frame.ts';
import type { AnsweredLink, OpenLink } from './look-at-link.ts';
import type { FormErrors, TypedForm } from './read-form.ts';

/** Who signed what, what changed, until when to answer, what silence means, and the choice. */
export function openPage(link: OpenLink, form?: { typed: TypedForm; errors: FormErrors }): Html {
  const { locale, name, message, onSilence } = link;
  const words = consentWords(locale);
  const { date } = wordsOf(locale);
  const numbers = { name, signed: link.signed.number, asked: link.asked.number };
  const why = words.page.why({
    ...numbers,
    signedOn: date(link.signed.on),
    signedIn: consentWords(link.signed.locale).language,
    publishedOn: date(link.asked.publishedOn),
  });
  return html`<h1>${words.page.title}</h1>
${form ? html`<p class="errors" role="alert">${words.errors.summary}</p>` : ''}
<p>${why}</p>
<div class="card due"><p><strong>${words.page.deadline(date(link.deadline))}</strong></p><p>${words.silence[onSilence](numbers)}</p></div>
${message.text ? html`<h2>${words.page.fromCoalition}</h2><div class="card voice" lang="${message.locale}">${message.text}</div>` : ''}
${link.asked.reason ? html`<h2>${words.page.reason}</h2><p>${link.asked.reason}</p>` : ''}
${changes(link)}
${answerForm(link, form?.typed, form?.errors)}`;
}

export function answeredPage({ locale, name, asked, answer, on, isRecorded, reservations }: AnsweredLink): Html {
  const { answered } = consentWords(locale);
  return html`<h1>${answered.title[answer]}</h1>
<div class="card due"><p>${answered.text[answer]({ name, asked, on })}</p>${isRecorded ? html`<p class="note">${answered.recorded}</p>` : ''}
${
  reservations.length > 0
    ? html`<h2>${answered.reservations}</h2><ul>${reservations.map(({ title, note }) => html`<li>${title}${note ? html`<br><span class="note">${note}</span>` : ''}</li>`)}</ul>`
    : ''
}</div>
<p class="note">${answered.change}</p>`;
}
