import { RichTextEditor } from '@mantine/tiptap';
import { IconNote, IconPageBreak, IconUsersGroup } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../../domain/locale/locale.ts';
import type { FieldsOf } from '../letter-view.ts';
import type { LetterPlace } from '../queries.ts';
import { BlocksMenu } from './blocks-menu.tsx';
import { CommentControl } from './comment-control.tsx';
import { ANY_SIGNATORY } from './extensions.ts';
import { FieldMenu } from './field-menu.tsx';
import { LinkControl } from './link-control.tsx';

interface EditorToolbarProps {
  place: LetterPlace;
  locale: Locale;
  editor: Editor;
  values: FieldsOf | undefined;
  asked: string | undefined;
  onAnswered: () => void;
}

/** Draws anew only where what it shows has changed: never for a letter more. */
export function EditorToolbar({ place, locale, editor, values, asked, onAnswered }: EditorToolbarProps) {
  const { t } = useTranslation();
  useEditorState({ editor, selector: ({ editor: now }) => lookOf(now) });
  const passage = () => {
    const isPut = editor.chain().focus().wrapIn('conditional', { condition: ANY_SIGNATORY }).run();
    if (!isPut)
      editor
        .chain()
        .focus()
        .insertContent({ type: 'conditional', attrs: { condition: ANY_SIGNATORY }, content: [{ type: 'paragraph' }] })
        .run();
  };
  return (
    <RichTextEditor.Toolbar>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Bold />
        <RichTextEditor.Italic />
        <LinkControl editor={editor} />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.H2 />
        <RichTextEditor.H3 />
        <RichTextEditor.BulletList />
        <RichTextEditor.OrderedList />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Control
          aria-label={t('letters.editor.footnote')}
          title={t('letters.editor.footnote')}
          onClick={() =>
            editor
              .chain()
              .focus()
              .insertContent({ type: 'footnote', attrs: { text: '' } })
              .run()
          }
        >
          <IconNote size={16} aria-hidden />
        </RichTextEditor.Control>
        <RichTextEditor.Control
          aria-label={t('letters.editor.pageBreak')}
          title={t('letters.editor.pageBreak')}
          onClick={() => editor.chain().focus().insertContent({ type: 'pageBreak' }).run()}
        >
          <IconPageBreak size={16} aria-hidden />
        </RichTextEditor.Control>
        <RichTextEditor.Control
          aria-label={t('letters.editor.passage')}
          title={t('letters.editor.passage')}
          active={editor.isActive('conditional')}
          onClick={passage}
        >
          <IconUsersGroup size={16} aria-hidden />
        </RichTextEditor.Control>
        <CommentControl place={place} locale={locale} editor={editor} />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Undo />
        <RichTextEditor.Redo />
      </RichTextEditor.ControlsGroup>
      <FieldMenu editor={editor} values={values} asked={asked} onClose={onAnswered} />
      <BlocksMenu place={place} locale={locale} editor={editor} />
    </RichTextEditor.Toolbar>
  );
}

/** All that its buttons show of the text. */
const lookOf = (editor: Editor): string =>
  [
    ...['bold', 'italic', 'link', 'bulletList', 'orderedList', 'conditional'].map((name) => editor.isActive(name)),
    ...[2, 3].map((level) => editor.isActive('heading', { level })),
    editor.can().undo(),
    editor.can().redo(),
    editor.state.selection.empty,
  ].join();
