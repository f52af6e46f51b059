import { DragDropContext, Draggable, type DragUpdate, Droppable, type ResponderProvided } from '@hello-pangea/dnd';
import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Demand } from '../../../domain/demands/wording.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { styleNonce } from '../../shared/theme/style-nonce.ts';
import { DemandWords } from './demand-words.tsx';
import classes from './demands.module.css';
import { moved } from './moved.ts';
import { useReorderDemands } from './reorder-demands.ts';
import { wordingFor } from './wording-for.ts';

/** The demands in order; the handle moves one by mouse, touch and keyboard, the arrows by single clicks. */
export function ReorderableDemands({ version, demands }: { version: number; demands: readonly Demand[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const reorder = useReorderDemands(useCampaignSlug());
  // Until the server has answered, the list stands as it was dropped.
  const [dropped, setDropped] = useState<readonly string[]>();
  const shown = dropped === undefined ? demands : inOrder(demands, dropped);
  const nameOf = (index: number) => {
    const demand = shown[index];
    return (demand && wordingFor(demand, locale)?.title) ?? '';
  };

  const move = (from: number, to: number) => {
    if (reorder.isPending || from === to || to < 0 || to >= shown.length) return;
    const keys = moved(
      shown.map(({ key }) => key),
      from,
      to,
    );
    setDropped(keys);
    reorder.mutate({ seen: version, keys }, { onSettled: () => setDropped(undefined) });
  };
  const words = (from: number, to: number) => ({
    title: nameOf(from),
    from: from + 1,
    to: to + 1,
    count: shown.length,
  });
  const announceMove = ({ source, destination }: DragUpdate, { announce }: ResponderProvided) => {
    if (destination) announce(t('demands.order.over', words(source.index, destination.index)));
  };

  return (
    <DragDropContext
      nonce={styleNonce()}
      dragHandleUsageInstructions={t('demands.order.instructions')}
      onDragStart={({ source }, { announce }) => announce(t('demands.order.lifted', words(source.index, source.index)))}
      onDragUpdate={announceMove}
      onDragEnd={({ source, destination, reason }, { announce }) => {
        const to = reason === 'DROP' && !reorder.isPending ? destination?.index : undefined;
        announce(
          to === undefined
            ? t('demands.order.cancelled', words(source.index, source.index))
            : t('demands.order.dropped', words(source.index, to)),
        );
        if (to !== undefined) move(source.index, to);
      }}
    >
      <Droppable droppableId="demands">
        {(list) => (
          <ol ref={list.innerRef} {...list.droppableProps} className={classes.list}>
            {shown.map((demand, index) => (
              <Draggable key={demand.key} draggableId={demand.key} index={index}>
                {(item, { isDragging }) => (
                  <li
                    ref={item.innerRef}
                    {...item.draggableProps}
                    style={{ ...item.draggableProps.style }}
                    className={classes.item}
                    data-dragging={isDragging || undefined}
                  >
                    <span {...item.dragHandleProps} className={classes.handle}>
                      <VisuallyHidden>{t('demands.order.handle', { title: nameOf(index) })}</VisuallyHidden>
                      <IconGripVertical size={18} aria-hidden />
                    </span>
                    <DemandWords demand={demand} position={index + 1} />
                    <div className={classes.arrows}>
                      <ActionIcon
                        aria-label={t('demands.order.up', { title: nameOf(index) })}
                        disabled={index === 0}
                        onClick={() => move(index, index - 1)}
                      >
                        <IconArrowUp size={16} aria-hidden />
                      </ActionIcon>
                      <ActionIcon
                        aria-label={t('demands.order.down', { title: nameOf(index) })}
                        disabled={index === shown.length - 1}
                        onClick={() => move(index, index + 1)}
                      >
                        <IconArrowDown size={16} aria-hidden />
                      </ActionIcon>
                    </div>
                  </li>
                )}
              </Draggable>
            ))}
            {list.placeholder}
          </ol>
        )}
      </Droppable>
    </DragDropContext>
  );
}

function inOrder(demands: readonly Demand[], keys: readonly string[]): Demand[] {
  return keys.flatMap((key) => demands.find((demand) => demand.key === key) ?? []);
}
