import { useTranslation } from 'react-i18next';
import { Panel } from '../../shared/ui/panel.tsx';
import classes from './duplicates.module.css';

const RULES = ['fields', 'signatures', 'state', 'display', 'reservations', 'undo'] as const;

/** What a merge does, by rules that are always the same. */
export function Rules() {
  const { t } = useTranslation();
  return (
    <Panel title={t('duplicates.rules.title')} className={classes.rules ?? ''}>
      <ul className={classes.list}>
        {RULES.map((rule) => (
          <li key={rule}>{t(`duplicates.rules.${rule}`)}</li>
        ))}
      </ul>
    </Panel>
  );
}
