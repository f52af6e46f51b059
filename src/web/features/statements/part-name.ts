import { useTranslation } from 'react-i18next';
import type { PartChange } from '../../../domain/statements/compare-statements.ts';

/** "Demand 4", "Preamble" */
export function usePartName(): (part: Pick<PartChange, 'kind' | 'position'>) => string {
  const { t } = useTranslation();
  return ({ kind, position }) => t(`statements.changes.${kind}`, { position });
}
