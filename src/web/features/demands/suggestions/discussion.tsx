import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { commentSchema, type Suggestion } from '../../../../domain/demands/suggestion.ts';
import { TextareaField } from '../../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../../shared/forms/form.tsx';
import { useZodForm } from '../../../shared/forms/use-zod-form.tsx';
import { useMay } from '../../../shared/session/session.ts';
import { RelativeTime } from '../../../shared/ui/relative-time.tsx';
import classes from '../demands.module.css';
import { type SuggestionOf, useCommentOnSuggestion } from './change-suggestions.ts';

/** What was said about a suggestion, oldest first, and a place to say more. */
export function Discussion({ comments, of }: { comments: Suggestion['comments']; of: SuggestionOf }) {
  const { t } = useTranslation();
  const mayWrite = useMay('suggestion.write');
  const [writing, { open, close }] = useDisclosure();
  return (
    <>
      {comments.length > 0 && (
        <ul className={classes.discussion} aria-label={t('demands.suggestions.discussion')}>
          {comments.map(({ id, text, authorName, createdAt }) => (
            <li key={id}>
              {text}
              <p className={classes.count}>
                {authorName} · <RelativeTime at={createdAt} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayWrite &&
        (writing ? (
          <CommentForm of={of} onDone={close} />
        ) : (
          <Button size="compact-xs" variant="subtle" mt={4} onClick={open}>
            {t('demands.suggestions.discuss')}
          </Button>
        ))}
    </>
  );
}

function CommentForm({ of, onDone }: { of: SuggestionOf; onDone: () => void }) {
  const { t } = useTranslation();
  const comment = useCommentOnSuggestion(of);
  const form = useZodForm({
    schema: commentSchema,
    initialValues: { text: '' },
    onSubmit: async (json) => {
      await comment.mutateAsync(json);
      onDone();
    },
  });
  return (
    <Form of={form} label={t('demands.suggestions.discuss')}>
      <TextareaField form={form} name="text" label={t('demands.suggestions.yourComment')} data-autofocus />
      <SubmitButton form={form} size="xs" variant="default" style={{ justifySelf: 'start', alignSelf: 'start' }}>
        {t('demands.suggestions.say')}
      </SubmitButton>
    </Form>
  );
}
