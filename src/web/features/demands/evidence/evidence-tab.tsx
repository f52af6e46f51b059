import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../domain/demands/evidence.ts';
import type { Demand } from '../../../../domain/demands/wording.ts';
import { useCampaign } from '../../../shared/campaign/campaign.ts';
import { useMay } from '../../../shared/session/session.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { QueryPanel } from '../../../shared/ui/panel.tsx';
import classes from '../demands.module.css';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { EvidenceLine } from './evidence-line.tsx';

export interface EvidenceTabProps {
  demand: Demand;
  query: UseQueryResult<Evidence[]>;
}

/** The facts that a demand rests on, with their sources. */
export function EvidenceTab({ demand, query }: EvidenceTabProps) {
  const { t } = useTranslation();
  const { slug } = useCampaign();
  const mayWrite = useMay('evidence.write');
  const [adding, { open, close }] = useDisclosure();
  const of = { campaign: slug, demand: demand.key };
  return (
    <>
      <QueryPanel
        title={t('demands.evidence.title')}
        question={t('demands.evidence.question')}
        query={query}
        isEmpty={(items) => items.length === 0}
        empty={
          <EmptyState
            title={t('demands.evidence.none')}
            hint={t(mayWrite ? 'demands.evidence.noneHint' : 'demands.evidence.noneToRead')}
          />
        }
        actions={
          mayWrite && (
            <Button size="xs" onClick={open}>
              {t('demands.evidence.add')}
            </Button>
          )
        }
      >
        {(items) => (
          <ol className={classes.list}>
            {items.map((evidence) => (
              <EvidenceLine key={evidence.id} evidence={evidence} of={of} />
            ))}
          </ol>
        )}
      </QueryPanel>
      {adding && <EvidenceDialog of={of} evidence={null} onClose={close} />}
    </>
  );
}
