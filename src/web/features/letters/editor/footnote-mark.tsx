import { Button, Group, Popover, Textarea } from '@mantine/core';
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../shared/i18n/use-locale.ts';
import classes from './editor.module.css';

const MAX = 2000;

/** A footnote's sign in the text; its words open on it. A new one opens by itself. */
export function FootnoteMark({ node, updateAttributes, deleteNode, selected, editor }: NodeViewProps) {
  const { t } = useTranslation();
  const reader = useLocale();
  const text = String(node.attrs.text ?? '');
  const isNew = text === '' && !node.attrs.inner;
  const [opened, setOpened] = useState(isNew && editor.isEditable);
  const [words, setWords] = useState(text);
  const close = () => {
    setOpened(false);
    if (words.trim() === '' && !node.attrs.inner) deleteNode();
    editor.commands.focus();
  };
  return (
    <NodeViewWrapper as="span" className={classes.footnote} data-selected={selected || undefined} lang={reader}>
      <Popover
        opened={opened}
        onChange={(open) => !open && close()}
        withinPortal
        trapFocus
        position="bottom"
        width={320}
        shadow="md"
      >
        <Popover.Target>
          <button
            type="button"
            contentEditable={false}
            title={text}
            aria-label={t('letters.editor.footnoteSays', { text })}
            onClick={() => {
              setWords(text);
              setOpened(!opened);
            }}
          >
            {t('letters.editor.footnoteSign')}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <Textarea
            data-autofocus
            label={t('letters.editor.footnoteText')}
            value={words}
            readOnly={!editor.isEditable}
            maxLength={MAX}
            autosize
            minRows={2}
            onChange={({ currentTarget }) => {
              setWords(currentTarget.value);
              updateAttributes({ text: currentTarget.value });
            }}
          />
          <Group gap={6} mt={8} justify="flex-end">
            {editor.isEditable && (
              <Button size="compact-sm" onClick={() => deleteNode()}>
                {t('letters.editor.footnoteRemove')}
              </Button>
            )}
            <Button size="compact-sm" variant="filled" onClick={close}>
              {t('letters.editor.done')}
            </Button>
          </Group>
        </Popover.Dropdown>
      </Popover>
    </NodeViewWrapper>
  );
}
