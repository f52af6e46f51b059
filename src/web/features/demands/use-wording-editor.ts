import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Demand,
  saveWordingSchemaOf,
  type Wording,
  wordingVersionSchema,
} from '../../../domain/demands/wording.ts';
import { isApiError } from '../../shared/api/api-error.ts';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { notify } from '../../shared/notices/notify.ts';
import type { WordingPlace } from './queries.ts';
import { useSaveWording } from './save-wording.ts';
import { type Basis, useDraft } from './use-draft.ts';
import { useWarnBeforeUnload } from './use-warn-before-unload.ts';
import { type Text, useWordingConflict } from './use-wording-conflict.ts';

const NOTHING: Basis = { number: 0, title: '', body: '' };

const basisOf = ({ number, title, body }: Basis): Basis => ({ number, title, body });

export interface EditedWording {
  place: WordingPlace;
  kind: Demand['kind'];
  newest: Wording | undefined;
  source: Wording | undefined;
}

/**
 * The state of one wording's editor: what is typed, the version it grew from (which a save must name), and the
 * version of somebody who was faster. A refused save leaves the form as it was.
 */
export function useWordingEditor({ place, kind, newest, source }: EditedWording) {
  const { t } = useTranslation();
  const { kept, keep, forgetDraft } = useDraft(place);
  const save = useSaveWording(place);
  const [basis, setBasis] = useState<Basis>(() => kept?.basis ?? basisOf(newest ?? NOTHING));
  const translates = source !== undefined && source.locale !== place.locale;
  /** Whether this save brings a translation up to date; what is made of a source for the first time always is. */
  const bringsUpToDate = useRef(false);

  const form = useZodForm({
    schema: saveWordingSchemaOf(kind),
    initialValues: { title: kept?.title ?? basis.title, body: kept?.body ?? basis.body, reason: kept?.reason ?? '' },
    onSubmit: async (text) => {
      const upToDate = translates && (bringsUpToDate.current || newest === undefined);
      bringsUpToDate.current = false;
      const json = upToDate ? { ...text, upToDateWith: source.number } : text;
      try {
        const saved = await save.mutateAsync({ seen: basis.number, json });
        // Said outright: by now another page may be open, and then no effect of this one runs.
        forgetDraft();
        const mineNow = saved.wordings.find((wording) => wording.locale === place.locale);
        if (mineNow) start(mineNow);
        conflict.forget();
        notify({ tone: 'done', text: t('demands.saved', { number: mineNow?.number ?? '' }) });
      } catch (error) {
        const theirs = isApiError(error, 'edit.conflict')
          ? wordingVersionSchema.safeParse(error.problem.current).data
          : undefined;
        if (theirs === undefined) throw error;
        conflict.show(theirs);
      }
    },
  });
  const { values } = form.form;
  const mine: Text = { title: values.title, body: values.body };
  const dirty = values.title !== basis.title || values.body !== basis.body || values.reason !== '';
  const movedOn = newest !== undefined && newest.number > basis.number && !form.submitting;
  const conflict = useWordingConflict({
    mine,
    setText: (text) => form.form.setValues(text),
    growFrom: (version) => setBasis(basisOf(version)),
  });

  /** Begins anew from a version: nothing typed, nothing kept. */
  function start(version: Basis): void {
    setBasis(basisOf(version));
    form.form.setValues({ title: version.title, body: version.body, reason: '' });
    form.form.clearErrors();
  }

  const startAnew = useRef(start);
  startAnew.current = start;

  useEffect(() => keep(dirty ? { basis, title: values.title, body: values.body, reason: values.reason } : undefined));
  useWarnBeforeUnload(dirty);
  // Nobody typed here: then the newest version may simply appear.
  useEffect(() => {
    if (movedOn && !dirty && newest) startAnew.current(newest);
  }, [movedOn, dirty, newest]);

  return {
    form,
    mine,
    dirty,
    basis,
    /** When the words in the form were typed, if that was before this page was opened. */
    keptFrom: dirty ? kept?.savedAt : undefined,
    conflict,
    movedOn: movedOn && dirty,
    showTheirs: () => newest && conflict.show(newest),
    /** Before the form is sent: this save says the same as the source's newest version. */
    bringUpToDate: () => {
      bringsUpToDate.current = true;
      if (source && form.form.getValues().reason.trim() === '') {
        const words = { language: LANGUAGE_NAMES[source.locale], number: source.number };
        form.form.setFieldValue('reason', t('demands.upToDateReason', words));
      }
    },
    saveOnly: () => {
      bringsUpToDate.current = false;
    },
    discard: () => start(newest ?? NOTHING),
  };
}
