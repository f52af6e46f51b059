import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LEDGER_WORDS } from '../../../domain/deliveries/ledger-words.ts';
import type { OfficeDetail, OfficeLetter } from '../../../domain/officials/office-detail.ts';
import { dueOnOf } from '../../../domain/officials/standing.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import { isOverdue } from './office-list.ts';
import classes from './officials.module.css';

/** Every letter to an office, what came back, and what is due. */
export function LettersPanel({ campaign, office }: { campaign: string; office: OfficeDetail }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('officials.letters')} question={t('officials.lettersQuestion')}>
      {office.letters.length === 0 ? (
        <EmptyState title={t('officials.noLetter')} hint={t('officials.noLetterHint')} />
      ) : (
        <ul className={classes.rows}>
          {office.letters.map((letter) => (
            <LetterRow key={letter.id} campaign={campaign} letter={letter} today={office.today} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function LetterRow({ campaign, letter, today }: { campaign: string; letter: OfficeLetter; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = LEDGER_WORDS[format.locale];
  const { id, title, state, sentOn, delivery, replies } = letter;
  const dueOn = dueOnOf(letter);
  const about = [
    delivery
      ? `${words.state[delivery.state]} · ${words.channel[delivery.channel]}`
      : t(`vocabulary.letterState.${state}`),
    (delivery?.arrivedAt ?? sentOn) && format.date(delivery?.arrivedAt ?? sentOn ?? ''),
    delivery?.holderName,
  ];
  return (
    <li>
      <div>
        <Link to={delivery ? paths.letterDeliveries(campaign, id) : paths.letter(campaign, id)}>{title}</Link>
        <p>{about.filter(Boolean).join(' · ')}</p>
        {replies.map(({ receivedOn, outcome, summary }) => (
          <p key={`${receivedOn} ${summary}`}>
            {t('officials.answered', { outcome: words.outcome[outcome], date: format.date(receivedOn) })}
            {summary && `: ${summary}`}
          </p>
        ))}
      </div>
      {dueOn && (
        <StatePill tone={isOverdue(dueOn, today) ? 'brick' : 'ochre'}>
          {t(isOverdue(dueOn, today) ? 'officials.overdue' : 'officials.due', { date: format.date(dueOn) })}
        </StatePill>
      )}
    </li>
  );
}
