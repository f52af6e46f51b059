import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LetterSummary } from '../../../../domain/letters/letter.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { paths } from '../../../shared/paths.ts';
import classes from '../letters.module.css';

/** "Follows the letter of 19 Nov 2013": what came before, with a way there. */
export function Lineage({ parent }: { parent: LetterSummary['parent'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!parent) return <>{t('letters.followsNone')}</>;
  const words = parent.sentOn
    ? t('letters.followsOf', { date: format.date(parent.sentOn) })
    : t('letters.follows', { title: parent.title });
  return (
    <Link to={paths.letter(parent.campaign, parent.id)} title={parent.title} className={classes.lineage}>
      {words}
    </Link>
  );
}
