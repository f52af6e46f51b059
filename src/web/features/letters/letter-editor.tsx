import '@mantine/tiptap/styles.layer.css';
import { RichTextEditor } from '@mantine/tiptap';
import { useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterBody } from '../../../domain/letters/letter-body.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { styleNonce } from '../../shared/theme/style-nonce.ts';
import { cleanPaste } from './editor/clean-paste.ts';
import { CountriesContext } from './editor/countries-context.ts';
import classes from './editor/editor.module.css';
import { EditorToolbar } from './editor/editor-toolbar.tsx';
import { letterExtensions } from './editor/extensions.ts';
import { FieldValuesContext, SituationContext } from './editor/field-values-context.ts';
import { asBody, asContent } from './editor/stored-body.ts';
import { useEditorLabels } from './editor/use-editor-labels.ts';
import letterClasses from './letters.module.css';
import type { Known } from './preview/use-looks.ts';
import type { LetterPlace } from './queries.ts';
import type { LetterTexts } from './texts-state/letter-texts.ts';

export interface LetterEditorProps {
  place: LetterPlace;
  texts: LetterTexts;
  locale: Locale;
  editable: boolean;
  /** What fields say to the chosen office, and which passages it reads; `undefined` while it is fetched. */
  known: Known | undefined;
  /** Of the offices that the letter may go to. */
  countries: readonly string[];
}

const EMPTY: LetterBody = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Rich text narrowed to what a letter needs. It goes by the texts themselves: a word that is typed draws nothing here anew. */
export default function LetterEditor({ place, texts, locale, editable, known, countries }: LetterEditorProps) {
  const { t } = useTranslation();
  const labels = useEditorLabels();
  const [body] = useState(() => texts.textOf(locale)?.body ?? EMPTY);
  const shown = useRef(body);
  const [isTooMuch, setTooMuch] = useState(false);
  const [asked, setAsked] = useState<string>();
  const editor = useEditor({
    extensions: letterExtensions,
    content: asContent(body),
    editable,
    injectNonce: styleNonce(),
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('letters.bodyLabel', { language: LANGUAGE_NAMES[locale] }),
        ...(editable ? {} : { 'aria-readonly': 'true', tabindex: '0' }),
        lang: locale,
      },
      transformPastedHTML: cleanPaste,
      handleTextInput: (view, from, _to, text) => {
        if (!asksForField(text, view.state.doc.textBetween(Math.max(0, from - 1), from, '\n', '\n'))) return false;
        setAsked(text);
        return true;
      },
    },
    onUpdate: ({ editor: updated }) => {
      const written = asBody(updated.getJSON());
      setTooMuch(written === undefined);
      if (!written) return;
      shown.current = written;
      texts.edit(locale, { body: written });
    },
  });
  useEffect(() => editor.setEditable(editable, false), [editor, editable]);
  // A text that did not come from this editor: the other's version was taken, or a newer one arrived.
  useEffect(() => {
    const follow = () => {
      const now = texts.textOf(locale)?.body;
      if (!now || now === shown.current || JSON.stringify(now) === JSON.stringify(shown.current)) return;
      shown.current = now;
      editor.commands.setContent(asContent(now), { emitUpdate: false });
    };
    follow();
    return texts.subscribe(follow);
  }, [editor, texts, locale]);

  return (
    <FieldValuesContext value={known?.values}>
      <SituationContext value={known?.situation}>
        <CountriesContext value={countries}>
          <RichTextEditor editor={editor} className={letterClasses.editor ?? ''} labels={labels}>
            {editable && (
              <EditorToolbar
                place={place}
                locale={locale}
                editor={editor}
                values={known?.values}
                asked={asked}
                onAnswered={() => setAsked(undefined)}
              />
            )}
            {isTooMuch && (
              <p role="alert" className={classes.invalid}>
                {t('letters.editor.tooMuch')}
              </p>
            )}
            <RichTextEditor.Content />
          </RichTextEditor>
        </CountriesContext>
      </SituationContext>
    </FieldValuesContext>
  );
}

/** "{" anywhere, "/" where a word would begin: "y/o" and an address are no question. */
const asksForField = (text: string, before: string): boolean =>
  text === '{' || (text === '/' && (before === '' || /\s/.test(before)));
