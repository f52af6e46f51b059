import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LetterBlock, letterBodySchema } from '../../../../domain/letters/letter-body.ts';
import { followUpPassages } from '../../../../domain/letters/lineage-passages.ts';
import { mergeFieldName } from '../../../../domain/letters/merge-fields.ts';
import { plainText } from '../../../../domain/letters/plain-text.ts';
import type { TextBlock } from '../../../../domain/letters/text-block.ts';
import type { Locale } from '../../../../domain/locale/locale.ts';
import { useSay } from '../../../shared/api/use-say.ts';
import { LANGUAGE_NAMES } from '../../../shared/i18n/languages.ts';
import { useLocale } from '../../../shared/i18n/use-locale.ts';
import { ConfirmButton } from '../../../shared/ui/confirm-button.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { QueryContent } from '../../../shared/ui/panel.tsx';
import { Serif } from '../../../shared/ui/serif.tsx';
import classes from '../beside/beside.module.css';
import { addBlock, editBlock, removeBlock } from '../changes.ts';
import { type LetterPlace, letterQueries } from '../queries.ts';
import { asBody, asContent } from './stored-body.ts';

interface BlocksMenuProps {
  place: LetterPlace;
  locale: Locale;
  editor: Editor;
}

/** Passages that are used again: the coalition's own, and what a follow-up can say of the letter before. */
export function BlocksMenu(props: BlocksMenuProps) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="compact-sm" onClick={open}>
        {t('letters.blocks.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size="lg"
        title={t('letters.blocks.title', { language: LANGUAGE_NAMES[props.locale] })}
        closeButtonProps={{ 'aria-label': t('shared.action.close') }}
      >
        <Blocks {...props} onDone={close} />
      </Modal>
    </>
  );
}

function Blocks({ place, locale, editor, onDone }: BlocksMenuProps & { onDone: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(letterQueries.blocks(place.campaign));
  const { data: lineage } = useQuery(letterQueries.lineage(place));
  const insert = (content: readonly LetterBlock[]) => {
    onDone();
    const { content: nodes } = asContent({ type: 'doc', content: [...content] });
    editor
      .chain()
      .focus()
      .insertContent(nodes ?? [])
      .run();
  };
  const offered = lineage?.parent ? followUpPassages(locale, lineage) : [];
  return (
    <>
      {offered.length > 0 && (
        <section aria-label={t('letters.blocks.followUp')}>
          <h3>{t('letters.blocks.followUp')}</h3>
          <ul className={classes.list}>
            {offered.map(({ key, content }) => (
              <li key={key} className={classes.version}>
                <Words content={content} locale={locale} />
                <Button
                  size="compact-sm"
                  onClick={() => insert(content)}
                  aria-label={t('letters.blocks.insertNamed', { name: t(`letters.blocks.offered.${key}`) })}
                >
                  {t('letters.blocks.insert')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label={t('letters.blocks.own')}>
        <h3>{t('letters.blocks.own')}</h3>
        <QueryContent query={query}>
          {(all) => {
            const ours = all.filter((block) => block.locale === locale);
            return ours.length === 0 ? (
              <EmptyState title={t('letters.blocks.none')} hint={t('letters.blocks.noneHint')} />
            ) : (
              <ul className={classes.list}>
                {ours.map((block) => (
                  <Block key={block.id} place={place} block={block} editor={editor} onInsert={insert} />
                ))}
              </ul>
            );
          }}
        </QueryContent>
      </section>
      <KeepSelection place={place} locale={locale} editor={editor} />
    </>
  );
}

function Words({ content, locale }: { content: readonly LetterBlock[]; locale: Locale }) {
  const reader = useLocale();
  const said = plainText({ type: 'doc', content: [...content] }, (field) => mergeFieldName(field, reader));
  return (
    <Serif size="small" lang={locale}>
      {said.length > 280 ? `${said.slice(0, 280)} …` : said}
    </Serif>
  );
}

interface BlockProps {
  place: LetterPlace;
  block: TextBlock;
  editor: Editor;
  onInsert: (content: readonly LetterBlock[]) => void;
}

function Block({ place, block, editor, onInsert }: BlockProps) {
  const { t } = useTranslation();
  const say = useSay();
  const edit = useMutation(editBlock(place.campaign));
  const remove = useMutation(removeBlock(place.campaign));
  const [name, setName] = useState<string>();
  const { id, version: seen, locale, content } = block;
  const selected = selectedBlocks(editor);
  const change = (json: Partial<TextBlock>) =>
    edit.mutate(
      { id, seen, json: { name: block.name, locale, content, ...json } },
      { onSuccess: () => setName(undefined) },
    );
  return (
    <li className={classes.version}>
      <div>
        <strong>{block.name}</strong>
        <Words content={content} locale={locale} />
        {name !== undefined && (
          <Group gap={6} align="flex-end">
            <TextInput
              label={t('letters.blocks.name')}
              value={name}
              maxLength={120}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
              error={edit.error ? say(edit.error) : undefined}
            />
            <Button size="xs" disabled={name.trim() === ''} loading={edit.isPending} onClick={() => change({ name })}>
              {t('shared.action.save')}
            </Button>
          </Group>
        )}
      </div>
      <Group gap={6}>
        <Button
          size="compact-sm"
          onClick={() => onInsert(content)}
          aria-label={t('letters.blocks.insertNamed', { name: block.name })}
        >
          {t('letters.blocks.insert')}
        </Button>
        <Button size="compact-sm" onClick={() => setName(name === undefined ? block.name : undefined)}>
          {t('letters.blocks.rename')}
        </Button>
        {selected && (
          <Button size="compact-sm" onClick={() => change({ content: selected })}>
            {t('letters.blocks.replace')}
          </Button>
        )}
        <ConfirmButton
          size="compact-sm"
          title={t('letters.blocks.removeTitle', { name: block.name })}
          verb={t('letters.blocks.remove')}
          explanation={t('letters.blocks.removeExplanation')}
          onConfirm={async () => {
            await remove.mutateAsync({ id, seen });
          }}
        >
          {t('letters.blocks.remove')}
        </ConfirmButton>
      </Group>
    </li>
  );
}

/** Keeps what is selected in the text under a name. */
function KeepSelection({ place, locale, editor }: BlocksMenuProps) {
  const { t } = useTranslation();
  const say = useSay();
  const add = useMutation(addBlock(place.campaign));
  const [name, setName] = useState('');
  const content = selectedBlocks(editor);
  return (
    <form
      aria-label={t('letters.blocks.keep')}
      onSubmit={(event) => {
        event.preventDefault();
        if (content) add.mutate({ name, locale, content }, { onSuccess: () => setName('') });
      }}
    >
      <h3>{t('letters.blocks.keep')}</h3>
      {content ? (
        <Group gap={6} align="flex-end">
          <TextInput
            label={t('letters.blocks.name')}
            value={name}
            maxLength={120}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            error={add.error ? say(add.error) : undefined}
          />
          <Button type="submit" disabled={name.trim() === ''} loading={add.isPending}>
            {t('letters.blocks.keepIt')}
          </Button>
        </Group>
      ) : (
        <p className={classes.meta}>{t('letters.blocks.selectFirst')}</p>
      )}
    </form>
  );
}

/** The selection as whole blocks; `undefined`: nothing is selected, or nothing that can be kept. */
function selectedBlocks(editor: Editor): LetterBlock[] | undefined {
  const { selection } = editor.state;
  if (selection.empty) return undefined;
  const nodes = selection.content().content.toJSON();
  const body = asBody({ type: 'doc', content: Array.isArray(nodes) ? nodes : [] });
  return body && letterBodySchema.parse(body).content;
}
