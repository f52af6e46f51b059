import { useTranslation } from 'react-i18next';
import type { Office } from '../../../domain/officials/office.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import classes from './officials.module.css';

/** Who holds the office as far as sources say; else that it is not known, and who held it before. */
export function HolderWords({ office: { holder, holders } }: { office: Office }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (holder) return <>{holder.name}</>;
  const [former] = holders;
  return (
    <span className={classes.titles}>
      <span>
        <StatePill tone="slate" plain>
          {t('officials.notKnown')}
        </StatePill>
      </span>
      {former && (
        <small className={classes.soft}>
          {former.heldTo
            ? t('officials.formerUntil', { name: former.name, date: format.date(former.heldTo) })
            : t('officials.former', { name: former.name })}
        </small>
      )}
    </span>
  );
}
