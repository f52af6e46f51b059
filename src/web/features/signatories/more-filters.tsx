import { Button, TagsInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CHANNELS } from '../../../domain/signatories/channel.ts';
import { IDENTITY_STEPS } from '../../../domain/signatories/identity.ts';
import { teamQuery } from '../../shared/team/team.ts';
import { Choices, type Option } from './choices.tsx';
import type { FilterBarProps } from './filter-bar.tsx';
import { countOfMore } from './nothing-listed.tsx';
import classes from './signatories.module.css';

/** Filters one needs now and then; they stay in sight while they are set. */
export function MoreFilters({ filters, onChange }: Pick<FilterBarProps, 'filters' | 'onChange'>) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure(false);
  const { data: colleagues } = useQuery({ ...teamQuery(), enabled: opened || filters.assigned.length > 0 });
  const isSet = countOfMore(filters) > 0;
  const option = (value: string, label: string): Option => ({ value, label, count: '' });
  return (
    <>
      {!isSet && (
        <Button className={classes.clear} variant="subtle" aria-expanded={opened} onClick={toggle}>
          {t(opened ? 'signatories.fewerFilters' : 'signatories.moreFilters')}
        </Button>
      )}
      {(opened || isSet) && (
        <>
          <Choices
            label={t('signatories.field.identity')}
            value={filters.identity}
            options={IDENTITY_STEPS.map((step) => option(step, t(`vocabulary.identity.${step}`)))}
            onChange={(chosen) => onChange({ identity: IDENTITY_STEPS.filter((one) => chosen.includes(one)) })}
          />
          <TagsInput
            label={t('signatories.field.tag')}
            size="md"
            value={filters.tag}
            maxTags={10}
            placeholder={filters.tag.length === 0 ? t('signatories.tagHint') : ''}
            clearable
            clearButtonProps={{ 'aria-label': t('signatories.clearOne', { filter: t('signatories.field.tag') }) }}
            onChange={(tag) => onChange({ tag })}
          />
          <Choices
            label={t('signatories.field.channel')}
            value={filters.channel}
            options={CHANNELS.map((channel) => option(channel, t(`signatories.channel.${channel}`)))}
            onChange={(chosen) => onChange({ channel: CHANNELS.filter((one) => chosen.includes(one)) })}
          />
          <Choices
            label={t('signatories.field.assigned')}
            value={filters.assigned}
            options={[
              option('me', t('signatories.assignedToMe')),
              option('nobody', t('signatories.assignedToNobody')),
              ...(colleagues?.members ?? []).map(({ id, name }) => option(id, name)),
            ]}
            onChange={(assigned) => onChange({ assigned })}
          />
        </>
      )}
    </>
  );
}
