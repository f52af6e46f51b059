import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Letter } from '../../../domain/letters/letter.ts';
import { paths } from '../../shared/paths.ts';
import { signatoryFilters } from '../../shared/signatory-filters.ts';
import { editLetter } from './edit-letter.ts';
import classes from './letters.module.css';
import type { LetterPlace } from './queries.ts';

interface AttachedVersionProps {
  place: LetterPlace;
  letter: Letter;
  mayEdit: boolean;
}

/** Which statement version the letter attaches, and who is not cited for it. A draft may attach a newer one. */
export function AttachedVersion({ place, letter, mayEdit }: AttachedVersionProps) {
  const { t } = useTranslation();
  const attach = useMutation({ ...editLetter(place), meta: { showsOwnErrors: false } });
  if (!letter.attaches) return null;
  const { number, newest, isOutdated, notCited } = letter.attaches;
  return (
    <div className={classes.attached} data-waits={isOutdated || notCited > 0 || undefined}>
      <span>{t('letters.attached.version', { number })}</span>
      {notCited > 0 && isOutdated && <span>{t('letters.attached.otherVersion', { count: notCited })}</span>}
      {notCited > 0 && !isOutdated && (
        <Link to={paths.signatories(place.campaign) + signatoryFilters.write({ consent: ['awaiting'] })}>
          {t('letters.attached.notCited', { count: notCited })}
        </Link>
      )}
      {number < newest && mayEdit && (
        <Button
          size="xs"
          loading={attach.isPending}
          onClick={() => attach.mutate({ seen: letter.version, json: { statementVersion: newest } })}
        >
          {t('letters.attached.attachNewest', { number: newest })}
        </Button>
      )}
      {number < newest && !mayEdit && <span>{t('letters.attached.newerIsOut', { number: newest })}</span>}
    </div>
  );
}
