import '@mantine/tiptap/styles.layer.css';
import { RichTextEditor } from '@mantine/tiptap';
import { type JSONContent, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type LetterBody, letterBodySchema } from '../../../domain/letters/letter-body.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { styleNonce } from '../../shared/theme/style-nonce.ts';
import { letterExtensions } from './editor/extensions.ts';
import { FieldMenu } from './editor/field-menu.tsx';
import { FieldValuesContext } from './editor/field-values-context.ts';
import type { FieldsOf } from './letter-view.ts';
import classes from './letters.module.css';
import type { LetterPlace } from './queries.ts';

export interface LetterEditorProps {
  place: LetterPlace;
  body: LetterBody;
  locale: Locale;
  editable: boolean;
  values: FieldsOf | undefined;
  onChange: (body: LetterBody) => void;
}

/** Rich text narrowed to what a letter needs: bold, italic, headings, lists, merge fields. */
export default function LetterEditor({ body, locale, editable, values, onChange }: LetterEditorProps) {
  const { t } = useTranslation();
  const labels = useEditorLabels();
  const shown = useRef(body);
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  });
  const editor = useEditor({
    extensions: letterExtensions,
    content: asContent(body),
    editable,
    injectNonce: styleNonce(),
    shouldRerenderOnTransaction: true,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('letters.bodyLabel', { language: LANGUAGE_NAMES[locale] }),
        ...(editable ? {} : { 'aria-readonly': 'true', tabindex: '0' }),
        lang: locale,
      },
    },
    onUpdate: ({ editor: updated }) => {
      // The schema drops what the editor adds to its nodes and we do not store.
      const written = letterBodySchema.safeParse(updated.getJSON());
      if (!written.success) return;
      shown.current = written.data;
      change.current(written.data);
    },
  });
  // A text that did not come from this editor: the other's version was taken, or a newer one arrived.
  useEffect(() => {
    if (JSON.stringify(body) === JSON.stringify(shown.current)) return;
    shown.current = body;
    editor.commands.setContent(asContent(body), { emitUpdate: false });
  }, [body, editor]);

  return (
    <FieldValuesContext value={values}>
      <RichTextEditor editor={editor} className={classes.editor ?? ''} labels={labels}>
        {editable && (
          <RichTextEditor.Toolbar>
            <RichTextEditor.ControlsGroup>
              <RichTextEditor.Bold />
              <RichTextEditor.Italic />
              <RichTextEditor.H2 />
            </RichTextEditor.ControlsGroup>
            <RichTextEditor.ControlsGroup>
              <RichTextEditor.BulletList />
              <RichTextEditor.OrderedList />
            </RichTextEditor.ControlsGroup>
            <RichTextEditor.ControlsGroup>
              <RichTextEditor.Undo />
              <RichTextEditor.Redo />
            </RichTextEditor.ControlsGroup>
            <FieldMenu editor={editor} values={values} />
          </RichTextEditor.Toolbar>
        )}
        <RichTextEditor.Content />
      </RichTextEditor>
    </FieldValuesContext>
  );
}

/** What is stored is what the editor reads; only its type is looser than ours. */
const asContent = (body: LetterBody): JSONContent => body as JSONContent;

function useEditorLabels() {
  const { t } = useTranslation();
  return {
    boldControlLabel: t('letters.editor.bold'),
    italicControlLabel: t('letters.editor.italic'),
    h2ControlLabel: t('letters.editor.heading'),
    bulletListControlLabel: t('letters.editor.bullets'),
    orderedListControlLabel: t('letters.editor.numbers'),
    undoControlLabel: t('letters.editor.undo'),
    redoControlLabel: t('letters.editor.redo'),
  };
}
