import { Button, Group, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../../domain/letters/letter.ts';
import type { LetterComment } from '../../../../domain/letters/letter-comment.ts';
import { mayBeReviewed } from '../../../../domain/letters/reviewer.ts';
import { useSay } from '../../../shared/api/use-say.ts';
import { LANGUAGE_NAMES } from '../../../shared/i18n/languages.ts';
import { useMay } from '../../../shared/session/session.ts';
import { teamQuery } from '../../../shared/team/team.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { Panel, QueryPanel } from '../../../shared/ui/panel.tsx';
import { RelativeTime } from '../../../shared/ui/relative-time.tsx';
import { Serif } from '../../../shared/ui/serif.tsx';
import { StatePill } from '../../../shared/ui/state-pill.tsx';
import { askReviewer, commentOnLetter, settleComment } from '../changes.ts';
import { type LetterPlace, letterQueries } from '../queries.ts';
import classes from './beside.module.css';

interface OfLetter {
  place: LetterPlace;
  letter: Letter;
}

/** What colleagues say about a letter, and who is asked to look at it. */
export function Comments({ place, letter }: OfLetter) {
  const { t } = useTranslation();
  const mayComment = useMay('letter.comment');
  const query = useQuery(letterQueries.comments(place));
  return (
    <div className={classes.columns}>
      <QueryPanel
        title={t('letters.comments.title')}
        question={t('letters.comments.question')}
        query={query}
        isEmpty={(found) => found.length === 0}
        empty={<EmptyState title={t('letters.comments.none')} hint={t('letters.comments.noneHint')} />}
      >
        {(found) => (
          <ol className={classes.list}>
            {found.map((comment) => (
              <Comment key={comment.id} place={place} comment={comment} mayComment={mayComment} />
            ))}
          </ol>
        )}
      </QueryPanel>
      <div className={classes.aside}>
        {mayComment && (
          <Panel title={t('letters.comments.write')} question={t('letters.comments.writeQuestion')}>
            <Say place={place} label={t('letters.comments.label')} verb={t('letters.comments.send')} />
          </Panel>
        )}
        <Reviewer place={place} letter={letter} />
      </div>
    </div>
  );
}

function Comment({ place, comment, mayComment }: { place: LetterPlace; comment: LetterComment; mayComment: boolean }) {
  const { t } = useTranslation();
  const settle = useMutation(settleComment(place));
  const [answering, setAnswering] = useState(false);
  const isSettled = comment.settledAt !== null;
  return (
    <li className={classes.comment} data-settled={isSettled || undefined}>
      {comment.quote !== '' && (
        <Serif size="small" {...(comment.locale ? { lang: comment.locale } : {})} className={classes.quote ?? ''}>
          {comment.quote}
        </Serif>
      )}
      <p className={classes.said}>{comment.text}</p>
      <p className={classes.meta}>
        {comment.writtenByName} · <RelativeTime at={comment.writtenAt} />
        {comment.locale && ` · ${LANGUAGE_NAMES[comment.locale]}`}
      </p>
      {comment.answers.length > 0 && (
        <ol className={classes.answers} aria-label={t('letters.comments.answers')}>
          {comment.answers.map((answer) => (
            <li key={answer.id}>
              <p className={classes.said}>{answer.text}</p>
              <p className={classes.meta}>
                {answer.writtenByName} · <RelativeTime at={answer.writtenAt} />
              </p>
            </li>
          ))}
        </ol>
      )}
      {isSettled && (
        <StatePill tone="teal">{t('letters.comments.settled', { name: comment.settledByName ?? '' })}</StatePill>
      )}
      {mayComment && !answering && (
        <Group gap={6} mt={6}>
          {!isSettled && (
            <Button size="xs" onClick={() => setAnswering(true)}>
              {t('letters.comments.answer')}
            </Button>
          )}
          <Button
            size="xs"
            loading={settle.isPending}
            onClick={() => settle.mutate({ comment: comment.id, settled: !isSettled })}
          >
            {t(isSettled ? 'letters.comments.reopen' : 'letters.comments.settle')}
          </Button>
        </Group>
      )}
      {answering && (
        <Say
          place={place}
          answersId={comment.id}
          label={t('letters.comments.answerLabel')}
          verb={t('letters.comments.answer')}
          onDone={() => setAnswering(false)}
        />
      )}
    </li>
  );
}

interface SayProps {
  place: LetterPlace;
  answersId?: string;
  label: string;
  verb: string;
  onDone?: () => void;
}

function Say({ place, answersId, label, verb, onDone }: SayProps) {
  const { t } = useTranslation();
  const say = useSay();
  const [text, setText] = useState('');
  const comment = useMutation(commentOnLetter(place));
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        comment.mutate(
          { text, ...(answersId ? { answersId } : {}) },
          {
            onSuccess: () => {
              setText('');
              onDone?.();
            },
          },
        );
      }}
    >
      <Textarea
        label={label}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        autosize
        minRows={2}
        maxLength={2000}
        error={comment.error ? say(comment.error) : undefined}
      />
      <Group gap={6} mt={6}>
        <Button type="submit" variant="filled" size="xs" loading={comment.isPending} disabled={text.trim() === ''}>
          {verb}
        </Button>
        {onDone && (
          <Button size="xs" onClick={onDone}>
            {t('shared.action.cancel')}
          </Button>
        )}
      </Group>
    </form>
  );
}

/** A colleague who is asked, by name; nobody is held up by it. */
function Reviewer({ place, letter }: OfLetter) {
  const { t } = useTranslation();
  const mayAsk = useMay('letter.write') && mayBeReviewed(letter.state);
  const query = useQuery({ ...teamQuery(), select: ({ members }) => members });
  const ask = useMutation(askReviewer(place));
  return (
    <QueryPanel title={t('letters.reviewer.title')} question={t('letters.reviewer.question')} query={query} lines={2}>
      {(colleagues) =>
        mayAsk ? (
          <NativeSelect
            aria-label={t('letters.reviewer.title')}
            value={letter.reviewer?.id ?? ''}
            disabled={ask.isPending}
            onChange={({ currentTarget }) =>
              ask.mutate({ seen: letter.version, reviewerId: currentTarget.value || null })
            }
            data={[
              { value: '', label: t('letters.reviewer.nobody') },
              ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        ) : (
          <p>{letter.reviewer?.name ?? t('letters.reviewer.nobody')}</p>
        )
      }
    </QueryPanel>
  );
}
