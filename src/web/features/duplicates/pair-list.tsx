import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DuplicateList } from '../../../domain/duplicates/duplicate.ts';
import { MATCH_REASON_WORDS } from '../../../domain/locale/import-words.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Paging } from '../../shared/ui/paging.tsx';
import { QueryPanel, type ShownQuery } from '../../shared/ui/panel.tsx';
import classes from './duplicates.module.css';

export interface PairListProps {
  query: ShownQuery<DuplicateList>;
  hrefOf: (id: string) => string;
  onPage: (page: number) => void;
}

/** What waits to be decided, the likeliest first. */
export function PairList({ query, hrefOf, onPage }: PairListProps) {
  const { t } = useTranslation();
  return (
    <QueryPanel
      title={t('duplicates.list.title')}
      question={t('duplicates.list.question')}
      query={query}
      lines={8}
      isEmpty={({ total }) => total === 0}
      empty={<EmptyState title={t('duplicates.list.none')} hint={t('duplicates.list.noneHint')} />}
    >
      {({ items, total, page, pageSize }) => (
        <>
          <ul className={classes.pairs}>
            {items.map((item) => (
              <li key={item.id}>
                <Pair item={item} href={hrefOf(item.id)} />
              </li>
            ))}
          </ul>
          <Paging page={page} pageSize={pageSize} total={total} onPage={onPage} />
        </>
      )}
    </QueryPanel>
  );
}

function Pair({ item: { a, b, reasons, score }, href }: { item: DuplicateList['items'][number]; href: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = MATCH_REASON_WORDS[useLocale()];
  return (
    <Link to={href} className={classes.pair}>
      <span className={classes.score}>{format.percent(score)}</span>
      <span className={classes.names}>
        {[a, b].map(({ id, name, country, type }) => (
          <span key={id}>
            <strong>{name}</strong>
            <span className={classes.soft}>
              {format.country(country)} · {t(`vocabulary.orgType.${type}`)}
            </span>
          </span>
        ))}
        <span className={classes.soft}>{format.list(reasons.map((reason) => words[reason]))}</span>
      </span>
    </Link>
  );
}
