import { Button, Group, Popover, Textarea } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { IconMessagePlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QUOTE_MAX } from '../../../../domain/letters/letter-comment.ts';
import type { Locale } from '../../../../domain/locale/locale.ts';
import { useSay } from '../../../shared/api/use-say.ts';
import { notify } from '../../../shared/notices/notify.ts';
import { Serif } from '../../../shared/ui/serif.tsx';
import { commentOnLetter } from '../changes.ts';
import type { LetterPlace } from '../queries.ts';

interface CommentControlProps {
  place: LetterPlace;
  locale: Locale;
  editor: Editor;
}

/** Says something about the chosen words, which the comment quotes as they stand. */
export function CommentControl({ place, locale, editor }: CommentControlProps) {
  const { t } = useTranslation();
  const say = useSay();
  const comment = useMutation(commentOnLetter(place));
  const [quote, setQuote] = useState<string>();
  const [text, setText] = useState('');
  const open = () => {
    const { from, to } = editor.state.selection;
    setQuote([...editor.state.doc.textBetween(from, to, ' ')].slice(0, QUOTE_MAX).join('').trim());
  };
  const send = () =>
    comment.mutate(
      { text, locale, quote: quote ?? '' },
      {
        onSuccess: () => {
          setQuote(undefined);
          setText('');
          notify({ tone: 'done', text: t('letters.comments.sent') });
        },
      },
    );
  return (
    <Popover
      opened={quote !== undefined}
      onChange={(opened) => !opened && setQuote(undefined)}
      withinPortal
      trapFocus
      position="bottom-start"
      width={340}
    >
      <Popover.Target>
        <RichTextEditor.Control
          aria-label={t('letters.comments.send')}
          title={t('letters.comments.send')}
          disabled={editor.state.selection.empty}
          onClick={open}
        >
          <IconMessagePlus size={16} aria-hidden />
        </RichTextEditor.Control>
      </Popover.Target>
      <Popover.Dropdown>
        {quote && (
          <Serif size="small" lang={locale}>
            {quote}
          </Serif>
        )}
        <Textarea
          data-autofocus
          label={t('letters.comments.label')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          autosize
          minRows={2}
          maxLength={2000}
          error={comment.error ? say(comment.error) : undefined}
        />
        <Group gap={6} mt={8} justify="flex-end">
          <Button size="compact-sm" onClick={() => setQuote(undefined)}>
            {t('shared.action.cancel')}
          </Button>
          <Button
            size="compact-sm"
            variant="filled"
            disabled={text.trim() === ''}
            loading={comment.isPending}
            onClick={send}
          >
            {t('letters.comments.send')}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
