import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LETTER_STATES } from '../../../domain/letters/letter-state.ts';
import { MAIL_KINDS } from '../../../domain/mail-kind.ts';
import type { OrganizationDetail } from '../../../domain/organizations/organization.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { paths } from '../../shared/paths.ts';
import { signatoryAddress } from '../../shared/signatory-address.ts';
import { SIGNATURE_TONE } from '../../shared/signature-tone.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import classes from './organizations.module.css';

interface Of {
  organization: OrganizationDetail;
}

/** Every campaign it signed, with the state of its signature and the day. */
export function SignaturesPanel({ organization: { signatures } }: Of) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  return (
    <Panel title={t('organizations.signatures.title')}>
      {signatures.length === 0 ? (
        <EmptyState title={t('organizations.signatures.none')} />
      ) : (
        <ul className={classes.rows}>
          {signatures.map(({ id, campaign, state, signedOn, representative }) => (
            <li key={id}>
              <div>
                <Link to={signatoryAddress(campaign.slug, id)}>{campaign.title[locale]}</Link>
                <p>
                  {format.date(signedOn)}
                  {representative && ` · ${representative}`}
                </p>
              </div>
              <StatePill tone={SIGNATURE_TONE[state]} plain={state === 'confirmed'}>
                {t(`vocabulary.signatureState.${state}`)}
              </StatePill>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Letters under which it is named. */
export function LettersPanel({ organization: { letters } }: Of) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel title={t('organizations.letters.title')} question={t('organizations.letters.question')}>
      {letters.length === 0 ? (
        <EmptyState title={t('organizations.letters.none')} />
      ) : (
        <ul className={classes.rows}>
          {letters.map(({ id, campaign, title, state, sentOn }) => (
            <li key={id}>
              <div>
                <Link to={paths.letter(campaign, id)}>{title}</Link>
                {sentOn && <p>{format.date(sentOn)}</p>}
              </div>
              <StatePill tone="slate" plain>
                {sayState(state, (known) => t(`vocabulary.letterState.${known}`))}
              </StatePill>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const sayState = (state: string, say: (known: (typeof LETTER_STATES)[number]) => string): string => {
  const known = LETTER_STATES.find((one) => one === state);
  return known ? say(known) : state;
};

/** What was written to its people. */
export function MailsPanel({ organization: { mails } }: Of) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel title={t('organizations.mails.title')}>
      {mails.length === 0 ? (
        <EmptyState title={t('organizations.mails.none')} />
      ) : (
        <ul className={classes.rows}>
          {mails.map(({ id, kind, subject, at, state }) => {
            const known = MAIL_KINDS.find((one) => one === kind);
            return (
              <li key={id}>
                <div>
                  {subject || t('organizations.mails.emptied')}
                  <p>
                    {known && t(`settings.mailKinds.${known}`)} · {format.date(at)}
                  </p>
                </div>
                <StatePill tone={state === 'failed' ? 'brick' : state === 'sent' ? 'teal' : 'ochre'}>
                  {t(`organizations.mails.state.${state}`)}
                </StatePill>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
