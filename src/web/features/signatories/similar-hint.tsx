import { Alert, Button, Checkbox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SimilarOrganization } from '../../../domain/signatories/signatory-list.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { type Described, signatoryQueries } from './queries.ts';
import classes from './signatories.module.css';

const PAUSE_MS = 350;

export interface SimilarHintProps {
  campaign: string;
  described: Described;
  /** Opens the signature of one that has signed. */
  onOpenOne: (id: string) => void;
  /** Takes the entry of one that has not signed this statement. */
  onChoose: (entry: SimilarOrganization) => void;
  /** Whether a person said that none of those that look the same is meant. */
  isAnother: boolean;
  onIsAnother: (isAnother: boolean) => void;
  /** The question stands although nothing is listed: the server saw one that looks the same. */
  mustAsk: boolean;
}

/** Tells, before anything is saved, which organisations already there look the same, and why. Says nothing otherwise. */
export function SimilarHint({ campaign, described, onOpenOne, onChoose, ...question }: SimilarHintProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, country, acronym } = described;
  const [asked] = useDebouncedValue(JSON.stringify({ name, country, acronym }), PAUSE_MS);
  const { data = [] } = useQuery(signatoryQueries.similar(campaign, JSON.parse(asked)));
  return (
    <div aria-live="polite">
      {data.length > 0 && (
        <Alert
          color="ochre"
          className={classes.hint}
          icon={<IconInfoCircle size={18} aria-hidden />}
          title={t('signatories.similar.title', { count: data.length })}
        >
          <ul className={classes.similar}>
            {data.map((entry) => (
              <li key={entry.organizationId}>
                <div>
                  <strong>{entry.name}</strong>
                  {entry.acronym && ` (${entry.acronym})`} · {format.country(entry.country)}
                  {entry.reasons.length > 0 && (
                    <p>{format.list(entry.reasons.map((reason) => t(`signatories.reason.${reason}`)))}</p>
                  )}
                </div>
                {entry.signature ? (
                  <OpenButton entry={entry} id={entry.signature.id} onOpenOne={onOpenOne} />
                ) : (
                  <Button size="xs" onClick={() => onChoose(entry)}>
                    {t('signatories.similar.choose')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {(question.mustAsk || data.some(({ verdict }) => verdict === 'same')) && (
        <Checkbox
          mt="sm"
          label={t('signatories.similar.isAnother')}
          checked={question.isAnother}
          onChange={({ currentTarget }) => question.onIsAnother(currentTarget.checked)}
        />
      )}
    </div>
  );
}

interface OpenButtonProps {
  entry: SimilarOrganization;
  id: string;
  onOpenOne: (id: string) => void;
}

function OpenButton({ entry, id, onOpenOne }: OpenButtonProps) {
  const { t } = useTranslation();
  return (
    <Button
      size="xs"
      onClick={() => onOpenOne(id)}
      aria-label={t('signatories.similar.openNamed', { name: entry.name })}
    >
      {t('signatories.similar.open')}
    </Button>
  );
}
