import { html, raw } from 'hono/html';
import { RESERVATION_NOTE_MAX } from '../../../domain/consent/reservation.ts';
import { ANSWERS, type Answer } from '../../../domain/consent/round.ts';
import { type ConsentWords, consentWords } from '../words/consent-words.ts';
import type { Html } from './frame.ts';
import type { OpenLink } from './look-at-link.ts';
import type { FormError, FormErrors, TypedForm } from './read-form.ts';

const NO_ERRORS: FormErrors = { notes: {} };

/** What the form begins with: no answer chosen for anybody, and the reservations that stand. */
const untouched = ({ reservations }: OpenLink): TypedForm => ({
  answer: undefined,
  reserved: reservations.map(({ demandKey }) => demandKey),
  notes: Object.fromEntries(reservations.map(({ demandKey, note }) => [demandKey, note])),
});

/** Three answers, and the demands that are not endorsed; what was typed stays, with what is wrong beside it. */
export function answerForm(link: OpenLink, typed: TypedForm = untouched(link), errors: FormErrors = NO_ERRORS): Html {
  const { locale, textLocale } = link;
  const words = consentWords(locale);
  return html`<form method="post" action="?lang=${locale}">
<input type="hidden" name="lang" value="${textLocale}">
<fieldset${invalid(errors.answer, 'answer-error')}>
<legend>${words.page.answer}</legend>
${errors.answer ? message('answer-error', errors.answer, words) : ''}
${ANSWERS.map((answer) => [option(answer, link, typed, words), answer === 'renewedWithReservations' ? reservations(link, typed, errors, words) : ''])}
</fieldset>
<button type="submit">${words.page.send}</button>
<p class="note">${words.page.sendHint}</p>
</form>`;
}

const invalid = (error: FormError | undefined, id: string): Html =>
  error ? html` aria-invalid="true" aria-describedby="${id}"` : html``;

function message(id: string, error: FormError, { errors }: ConsentWords): Html {
  const said = error === 'noteTooLong' ? errors.noteTooLong(RESERVATION_NOTE_MAX) : errors[error];
  return html`<p class="error" id="${id}">${said}</p>`;
}

const checked = (is: boolean) => (is ? raw(' checked') : '');

function option(answer: Answer, { name, asked }: OpenLink, typed: TypedForm, { page }: ConsentWords): Html {
  const { label, hint } = page.choice[answer];
  return html`<label class="option"><input type="radio" name="answer" value="${answer}"${answer === 'renewedWithReservations' ? raw(' class="picks"') : ''}${checked(typed.answer === answer)}><span><strong>${label}</strong><span class="note">${hint(name, asked.number)}</span></span></label>`;
}

function reservations(link: OpenLink, typed: TypedForm, errors: FormErrors, words: ConsentWords): Html {
  return html`<fieldset class="reservations"${invalid(errors.reservations, 'reservations-error')}>
<legend>${words.page.reservations}</legend>
<p class="note">${words.page.reservationsHint}</p>
${errors.reservations ? message('reservations-error', errors.reservations, words) : ''}
${link.asked.content.demands.map(({ key, wordings }, index) => {
  const title = wordings.find(({ locale }) => locale === link.textLocale)?.title ?? key;
  const error = errors.notes[key];
  const id = `note-${index + 1}`;
  return html`<div class="demand"><label><input type="checkbox" name="reserve" value="${key}"${checked(typed.reserved.includes(key))}><span>${index + 1} · <span lang="${link.textLocale}">${title}</span></span></label>
<div class="why"><label for="${id}">${words.page.noteLabel}<span class="vh">: ${title}</span></label><textarea id="${id}" name="note.${key}" maxlength="${RESERVATION_NOTE_MAX}"${invalid(error, `${id}-error`)}>${typed.notes[key] ?? ''}</textarea>${error ? message(`${id}-error`, error, words) : ''}</div></div>`;
})}
</fieldset>`;
}
