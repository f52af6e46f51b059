import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Demand,
  saveWordingSchemaOf,
  type Wording,
  type WordingVersion,
  wordingVersionSchema,
} from '../../../domain/demands/wording.ts';
import { isApiError } from '../../shared/api/api-error.ts';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { notify } from '../../shared/notices/notify.ts';
import { useUser } from '../../shared/session/session.ts';
import { type Draft, draftStore } from './draft.ts';
import type { WordingPlace } from './queries.ts';
import { useSaveWording } from './save-wording.ts';
import { useWarnBeforeUnload } from './use-warn-before-unload.ts';

export interface Text {
  title: string;
  body: string;
}

type Basis = Draft['basis'];

const NOTHING: Basis = { number: 0, title: '', body: '' };

const basisOf = ({ number, title, body }: Basis): Basis => ({ number, title, body });

/**
 * The state of one wording's editor: what is typed, the version it grew from (which a save must name), and the
 * version of somebody who was faster. A refused save leaves the form as it was.
 */
export function useWordingEditor({
  place,
  kind,
  newest,
  source,
}: {
  place: WordingPlace;
  kind: Demand['kind'];
  newest: Wording | undefined;
  source: Wording | undefined;
}) {
  const { t } = useTranslation();
  const drafts = draftStore(useUser().id, place);
  const save = useSaveWording(place);
  const [kept] = useState(() => drafts.read());
  const [basis, setBasis] = useState<Basis>(() => kept?.basis ?? basisOf(newest ?? NOTHING));
  const [conflict, setConflict] = useState<WordingVersion>();
  const [setAside, putAside] = useState<Text>();

  const form = useZodForm({
    schema: saveWordingSchemaOf(kind),
    initialValues: {
      title: kept?.title ?? basis.title,
      body: kept?.body ?? basis.body,
      reason: kept?.reason ?? '',
      upToDate: false,
    },
    onSubmit: async (text, { upToDate }) => {
      const json = upToDate && source ? { ...text, upToDateWith: source.number } : text;
      try {
        const saved = await save.mutateAsync({ seen: basis.number, json });
        // Said outright: by now another page may be open, and then no effect of this one runs.
        drafts.write(undefined);
        const mineNow = saved.wordings.find((wording) => wording.locale === place.locale);
        if (mineNow) start(mineNow);
        putAside(undefined);
        notify({ tone: 'done', text: t('demands.saved', { number: mineNow?.number ?? '' }) });
      } catch (error) {
        const theirs = isApiError(error, 'edit.conflict')
          ? wordingVersionSchema.safeParse(error.problem.current).data
          : undefined;
        if (theirs === undefined) throw error;
        setConflict(theirs);
      }
    },
  });
  const { values } = form.form;
  const mine: Text = { title: values.title, body: values.body };
  const dirty =
    values.title !== basis.title || values.body !== basis.body || values.reason !== '' || values.upToDate === true;
  const movedOn = newest !== undefined && newest.number > basis.number && !form.submitting;

  /** Begins anew from a version: nothing typed, nothing kept. */
  function start(version: Basis): void {
    setBasis(basisOf(version));
    form.form.setValues({ title: version.title, body: version.body, reason: '', upToDate: false });
    form.form.clearErrors();
  }

  const startAnew = useRef(start);
  startAnew.current = start;

  useEffect(() => {
    drafts.write(dirty ? { basis, title: values.title, body: values.body, reason: values.reason } : undefined);
  });
  useWarnBeforeUnload(dirty);
  // Nobody typed here: then the newest version may simply appear.
  useEffect(() => {
    if (movedOn && !dirty && newest) startAnew.current(newest);
  }, [movedOn, dirty, newest]);

  return {
    form,
    mine,
    dirty,
    conflict,
    setAside,
    movedOn: movedOn && dirty,
    showTheirs: () => setConflict(newest),
    /** The next save grows from their version; what I typed stands. */
    keepMine: () => {
      if (conflict) setBasis(basisOf(conflict));
      setConflict(undefined);
    },
    /** Their text goes into the form; mine is put beside it. */
    takeTheirs: () => {
      if (!conflict) return;
      putAside(mine);
      setBasis(basisOf(conflict));
      form.form.setValues({ title: conflict.title, body: conflict.body });
      setConflict(undefined);
    },
    bringBack: () => {
      if (setAside) form.form.setValues(setAside);
      putAside(undefined);
    },
    forget: () => putAside(undefined),
    discard: () => start(newest ?? NOTHING),
  };
}
