import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../domain/demands/evidence.ts';
import { useMay } from '../../../shared/session/session.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { QueryPanel } from '../../../shared/ui/panel.tsx';
import classes from '../demands.module.css';
import type { EvidenceOf } from './change-evidence.ts';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { EvidenceItem } from './evidence-item.tsx';

/** The facts that a demand rests on. Letters that give the demand in full cite them as footnotes. */
export function EvidencePanel({ of, query }: { of: EvidenceOf; query: UseQueryResult<Evidence[]> }) {
  const { t } = useTranslation();
  const mayWrite = useMay('evidence.write');
  const [open, setOpen] = useState<Evidence | 'new'>();
  return (
    <>
      <QueryPanel
        title={t('demands.evidence.title')}
        question={t('demands.evidence.question')}
        query={query}
        isEmpty={(items) => items.length === 0}
        empty={<EmptyState title={t('demands.evidence.none')} hint={t('demands.evidence.noneHint')} />}
        actions={
          mayWrite && (
            <Button size="xs" onClick={() => setOpen('new')}>
              {t('demands.evidence.add')}
            </Button>
          )
        }
      >
        {(items) => (
          <ol className={classes.list}>
            {items.map((evidence) => (
              <EvidenceItem key={evidence.id} of={of} evidence={evidence} onEdit={() => setOpen(evidence)} />
            ))}
          </ol>
        )}
      </QueryPanel>
      <EvidenceDialog of={of} open={open} onClose={() => setOpen(undefined)} />
    </>
  );
}
