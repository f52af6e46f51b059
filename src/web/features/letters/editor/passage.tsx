import { Button, Popover } from '@mantine/core';
import { IconEye, IconEyeOff, IconTrash } from '@tabler/icons-react';
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holds, passageConditionSchema } from '../../../../domain/letters/passage-condition.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { useLocale } from '../../../shared/i18n/use-locale.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { conditionWords } from './condition-words.ts';
import classes from './editor.module.css';
import { SituationContext } from './field-values-context.ts';

/** A passage in its frame: for whom it is, in words, and whether the previewed office reads it. */
export function Passage({ node, editor, updateAttributes, getPos }: NodeViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const reader = useLocale();
  const situation = useContext(SituationContext);
  const [opened, setOpened] = useState(false);
  const condition = passageConditionSchema.parse(node.attrs.condition);
  const words = conditionWords(condition, t, format);
  const isRead = situation && holds(condition, situation);
  const unwrap = () => {
    const at = getPos();
    if (at === undefined) return;
    editor
      .chain()
      .focus()
      .insertContentAt({ from: at, to: at + node.nodeSize }, node.content.toJSON())
      .run();
  };
  return (
    <NodeViewWrapper className={classes.passage} data-read={isRead} role="group" aria-label={words}>
      <div className={classes.passageHead} contentEditable={false} lang={reader}>
        <Popover opened={opened} onChange={setOpened} withinPortal trapFocus position="bottom-start" width={340}>
          <Popover.Target>
            <button
              type="button"
              className={classes.condition}
              disabled={!editor.isEditable}
              onClick={() => setOpened(!opened)}
              aria-label={t('letters.passage.edit', { words })}
            >
              {isRead === false ? <IconEyeOff size={14} aria-hidden /> : <IconEye size={14} aria-hidden />}
              {words}
            </button>
          </Popover.Target>
          <Popover.Dropdown>
            <ConditionEditor condition={condition} onChange={(next) => updateAttributes({ condition: next })} />
            <Button size="compact-sm" variant="filled" mt="sm" onClick={() => setOpened(false)}>
              {t('letters.editor.done')}
            </Button>
          </Popover.Dropdown>
        </Popover>
        {situation && <small>{t(isRead ? 'letters.passage.read' : 'letters.passage.notRead')}</small>}
        {editor.isEditable && (
          <button
            type="button"
            onClick={unwrap}
            aria-label={t('letters.passage.forAll')}
            title={t('letters.passage.forAll')}
          >
            <IconTrash size={14} aria-hidden />
          </button>
        )}
      </div>
      <NodeViewContent className={classes.passageBody} />
    </NodeViewWrapper>
  );
}
