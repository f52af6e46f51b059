import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '../../../domain/locale/locale.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useMay } from '../../shared/session/session.ts';
import { statementQueries } from '../../shared/statements/statement-queries.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { urlManyOf, urlState, useUrlState } from '../../shared/url-state.ts';
import { Changes } from './changes.tsx';
import { NextLanguages } from './next-languages.tsx';
import { PublishPanel } from './publish-panel.tsx';
import classes from './statements.module.css';

/** The languages to publish; none in the address means all that are ready. */
const view = urlState({ locales: urlManyOf(LOCALES) });

/** From the approved wordings to a published version: languages, differences, kind and reason. */
export function NextPage() {
  const { t } = useTranslation();
  const [{ locales }, change] = useUrlState(view);
  // While other languages are asked for, the answer about the last ones stays.
  const query = useQuery({
    ...statementQueries.next(useCampaignSlug(), locales),
    placeholderData: (before) => before,
  });
  const mayPublish = useMay('statement.publish');
  const next = query.data;
  return (
    <Page
      title={t('statements.next.title', { number: next?.number ?? '…' })}
      purpose={t(mayPublish ? 'statements.next.purpose' : 'statements.next.readOnly')}
    >
      <div className={classes.desk} aria-busy={query.isPlaceholderData}>
        <QueryPanel
          title={t('statements.next.languages')}
          question={t('statements.next.languagesQuestion')}
          query={query}
        >
          {(found) => <NextLanguages next={found} onChoose={(chosen) => change({ locales: chosen })} />}
        </QueryPanel>
        <QueryPanel
          title={t('statements.next.changes')}
          question={
            next &&
            (next.isFirst
              ? t('statements.next.changesFirst')
              : t('statements.next.changesQuestion', { number: next.number - 1 }))
          }
          query={query}
          isEmpty={({ unchanged }) => unchanged}
          empty={<EmptyState title={t('statements.next.unchanged')} hint={t('statements.next.unchangedHint')} />}
        >
          {({ changes, chosen }) => <Changes changes={changes} locales={chosen} />}
        </QueryPanel>
        {mayPublish && next && !next.unchanged && <PublishPanel next={next} waits={query.isPlaceholderData} />}
      </div>
    </Page>
  );
}
