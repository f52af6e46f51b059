import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { diffWords } from '../../../../domain/demands/diff-words.ts';
import type { Suggestion } from '../../../../domain/demands/suggestion.ts';
import { reasonSchema } from '../../../../domain/demands/wording.ts';
import { LANGUAGE_NAMES } from '../../../shared/i18n/languages.ts';
import { notify } from '../../../shared/notices/notify.ts';
import { useMay } from '../../../shared/session/session.ts';
import { Diff } from '../../../shared/ui/diff.tsx';
import { RelativeTime } from '../../../shared/ui/relative-time.tsx';
import { StatePill, type Tone } from '../../../shared/ui/state-pill.tsx';
import classes from '../demands.module.css';
import { ReasonedButton } from '../reasoned-button.tsx';
import { type SuggestionOf, useAcceptSuggestion, useRejectSuggestion } from './change-suggestions.ts';
import { Discussion } from './discussion.tsx';

const TONES: Record<Suggestion['state'], Tone> = { open: 'ochre', accepted: 'teal', rejected: 'brick' };

interface SuggestionCardProps {
  suggestion: Suggestion;
  of: SuggestionOf;
  /** The number of the newest version in its language. */
  newest: number;
}

/** One suggestion: the words it would change, who made it and why, what was said and decided. */
export function SuggestionCard({ suggestion, of, newest }: SuggestionCardProps) {
  const { t } = useTranslation();
  const mayDecide = useMay('suggestion.decide');
  const { locale, anchor, replacement, comment, state, authorName, createdAt, basisNumber, passageGone } = suggestion;
  const where = anchor.field === 'title' ? 'demands.suggestions.onTitle' : 'demands.suggestions.onVersion';
  return (
    <li className={classes.suggestion}>
      <div className={classes.meta}>
        <StatePill tone={TONES[state]}>{t(`demands.suggestions.state.${state}`)}</StatePill>
        <StatePill tone="slate" plain>
          {LANGUAGE_NAMES[locale]}
        </StatePill>
        {passageGone && <StatePill tone="brick">{t('demands.suggestions.gone')}</StatePill>}
      </div>
      <Diff parts={diffWords(anchor.quote, replacement, locale)} lang={locale} />
      {comment !== '' && <p>{comment}</p>}
      <p className={classes.count}>
        {authorName} · <RelativeTime at={createdAt} /> · {t(where, { number: basisNumber })}
      </p>
      <Decision suggestion={suggestion} />
      {passageGone && <p className={classes.count}>{t('demands.suggestions.goneHint')}</p>}
      <Discussion comments={suggestion.comments} of={of} />
      {state === 'open' && mayDecide && (
        <Group gap="xs" mt="xs">
          {!passageGone && <AcceptButton suggestion={suggestion} of={of} newest={newest} />}
          <RejectButton of={of} />
        </Group>
      )}
    </li>
  );
}

/** Who decided, when, and what came of it. */
function Decision({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation();
  const { state, decidedByName, decidedAt, decisionReason, acceptedAs } = suggestion;
  if (state === 'open' || decidedAt === null) return null;
  return (
    <p className={classes.count}>
      {t(`demands.suggestions.decided.${state}`, { by: decidedByName, number: acceptedAs })} ·{' '}
      <RelativeTime at={decidedAt} />
      {decisionReason !== '' && ` · ${decisionReason}`}
    </p>
  );
}

function AcceptButton({ suggestion, of, newest }: SuggestionCardProps) {
  const { t } = useTranslation();
  const accept = useAcceptSuggestion(of);
  const { authorName: author, comment } = suggestion;
  return (
    <ReasonedButton
      size="xs"
      tone="teal"
      variant="light"
      color="teal"
      title={t('demands.suggestions.acceptTitle')}
      verb={t('demands.suggestions.accept')}
      explanation={t('demands.suggestions.acceptExplanation', { number: newest + 1, author })}
      label={t('demands.field.reason')}
      schema={reasonSchema}
      proposal={[t('demands.suggestions.acceptReason', { author }), comment].filter(Boolean).join(': ').slice(0, 500)}
      onConfirm={async (reason) => {
        await accept.mutateAsync({ seen: newest, json: { reason } });
        notify({ tone: 'done', text: t('demands.saved', { number: newest + 1 }) });
      }}
    >
      {t('demands.suggestions.accept')}
    </ReasonedButton>
  );
}

function RejectButton({ of }: { of: SuggestionOf }) {
  const { t } = useTranslation();
  const reject = useRejectSuggestion(of);
  return (
    <ReasonedButton
      size="xs"
      title={t('demands.suggestions.rejectTitle')}
      verb={t('demands.suggestions.reject')}
      explanation={t('demands.suggestions.rejectExplanation')}
      label={t('demands.suggestions.rejectReason')}
      schema={reasonSchema}
      onConfirm={(reason) => reject.mutateAsync({ reason })}
    >
      {t('demands.suggestions.reject')}
    </ReasonedButton>
  );
}
