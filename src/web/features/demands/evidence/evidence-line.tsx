import { Anchor, Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { type Evidence, factFor, isOverdue } from '../../../../domain/demands/evidence.ts';
import { useCampaign } from '../../../shared/campaign/campaign.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { useLocale } from '../../../shared/i18n/use-locale.ts';
import { useMay } from '../../../shared/session/session.ts';
import { ConfirmButton } from '../../../shared/ui/confirm-button.tsx';
import { Serif } from '../../../shared/ui/serif.tsx';
import { StatePill } from '../../../shared/ui/state-pill.tsx';
import { useNow } from '../../../shared/ui/use-now.ts';
import { type EvidenceOf, useRemoveEvidence } from './change-evidence.ts';
import classes from './evidence.module.css';
import { EvidenceDialog } from './evidence-dialog.tsx';

export interface EvidenceLineProps {
  evidence: Evidence;
  of: EvidenceOf;
}

/** One fact in the reader's language, who says so, and until when to look at it again. */
export function EvidenceLine({ evidence, of }: EvidenceLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const reader = useLocale();
  const mayWrite = useMay('evidence.write');
  const { locale, text } = factFor(evidence.fact, reader);
  const { locales } = useCampaign();
  const missing = locales.filter((one) => evidence.fact[one] === undefined);
  return (
    <li className={classes.evidence}>
      <Serif as="p" lang={locale}>
        {text}
      </Serif>
      <p className={classes.source}>
        <Source evidence={evidence} />
      </p>
      <div className={classes.foot}>
        <div className={classes.pills}>
          <CheckAgain evidence={evidence} />
          {missing.length > 0 && (
            <StatePill tone="slate" plain>
              {t('demands.evidence.missing', { languages: format.list(missing.map(format.language)) })}
            </StatePill>
          )}
        </div>
        {mayWrite && <Acts evidence={evidence} of={of} fact={text} />}
      </div>
    </li>
  );
}

function Source({ evidence: { source, sourceUrl, sourceDate } }: { evidence: Evidence }) {
  const format = useFormat();
  return (
    <>
      {sourceUrl === null ? (
        source
      ) : (
        <Anchor href={sourceUrl} target="_blank" rel="noreferrer" inherit>
          {source}
        </Anchor>
      )}
      {sourceDate !== null && ` · ${format.date(sourceDate)}`}
    </>
  );
}

function CheckAgain({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = useNow().toISOString().slice(0, 10);
  if (evidence.checkAgainBy === null) return null;
  const day = format.date(evidence.checkAgainBy);
  return isOverdue(evidence, today) ? (
    <StatePill tone="ochre">{t('demands.evidence.overdue', { day })}</StatePill>
  ) : (
    <StatePill tone="slate" plain>
      {t('demands.evidence.checkAgain', { day })}
    </StatePill>
  );
}

function Acts({ evidence, of, fact }: EvidenceLineProps & { fact: string }) {
  const { t } = useTranslation();
  const [editing, { open, close }] = useDisclosure();
  const remove = useRemoveEvidence(of);
  return (
    <Group gap="xs" className={classes.acts ?? ''}>
      <Button size="xs" aria-label={t('demands.evidence.editOne', { fact })} onClick={open}>
        {t('shared.action.edit')}
      </Button>
      <ConfirmButton
        size="xs"
        aria-label={t('demands.evidence.removeOne', { fact })}
        title={t('demands.evidence.removeTitle')}
        verb={t('shared.action.remove')}
        explanation={
          <>
            <p>{fact}</p>
            <p>{t('demands.evidence.removeExplanation')}</p>
          </>
        }
        onConfirm={() => remove.mutateAsync(evidence.id)}
      >
        {t('shared.action.remove')}
      </ConfirmButton>
      {editing && <EvidenceDialog of={of} evidence={evidence} onClose={close} />}
    </Group>
  );
}
