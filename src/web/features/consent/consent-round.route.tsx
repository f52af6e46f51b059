import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { useMay } from '../../shared/session/session.ts';
import { Page } from '../../shared/ui/page.tsx';
import classes from './consent.module.css';
import { Messages } from './messages.tsx';
import { Progress } from './progress.tsx';
import { consentQueries } from './queries.ts';
import { Requests } from './requests.tsx';
import { RoundActs } from './round-acts.tsx';
import { RoundPill } from './round-pills.tsx';
import { Terms } from './terms.tsx';

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  context
    .get(queryClientContext)
    .ensureQueryData(consentQueries.round({ campaign: params.campaign ?? '', round: params.round ?? '' }));

/** One round: how far it is, on what terms, and what each signatory answered. */
export function Component() {
  const { t } = useTranslation();
  const format = useFormat();
  const { round = '' } = useParams();
  const place = { campaign: useCampaignSlug(), round };
  const query = useQuery(consentQueries.round(place));
  const mayManage = useMay('consent.manage');
  const { data } = query;
  return (
    <Page
      title={t('consent.roundAbout', { number: data?.number ?? '' })}
      purpose={
        <>
          {data && t('consent.opened', { name: data.openedByName, day: format.date(data.openedAt) })}{' '}
          <Link to={paths.consent(place.campaign)}>{t('consent.allRounds')}</Link>
        </>
      }
      state={data && <RoundPill state={data.state} />}
      actions={data && mayManage && <RoundActs place={place} round={data} />}
    >
      <div className={classes.desk}>
        <div className={classes.row}>
          <Progress place={place} query={query} />
          <Terms query={query} />
        </div>
        <Requests place={place} />
        <Messages query={query} />
      </div>
    </Page>
  );
}
