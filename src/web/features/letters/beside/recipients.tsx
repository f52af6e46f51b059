import { Button, Checkbox, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Letter } from '../../../../domain/letters/letter.ts';
import type { Office } from '../../../../domain/officials/office.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { notify } from '../../../shared/notices/notify.ts';
import { paths } from '../../../shared/paths.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { QueryPanel } from '../../../shared/ui/panel.tsx';
import { SearchField } from '../../../shared/ui/search-field.tsx';
import { chooseRecipients } from '../changes.ts';
import { type LetterPlace, letterQueries } from '../queries.ts';
import classes from './beside.module.css';

interface RecipientsProps {
  place: LetterPlace;
  letter: Letter;
  offices: readonly Office[];
  mayEdit: boolean;
}

/** The offices a letter goes to. */
export function Recipients({ place, letter, offices, mayEdit }: RecipientsProps) {
  const { t } = useTranslation();
  const query = useQuery(letterQueries.recipients(place));
  return (
    <QueryPanel
      title={t('letters.recipients.title')}
      question={t(mayEdit ? 'letters.recipients.question' : 'letters.recipients.settled')}
      query={query}
      isEmpty={() => offices.length === 0}
      empty={
        <EmptyState
          title={t('letters.recipients.none')}
          action={<Link to={paths.officials(place.campaign)}>{t('letters.recipients.toOffices')}</Link>}
        />
      }
    >
      {({ offices: chosen, version }) => (
        // Another's choice is shown as it comes, and replaces what was ticked here and not kept.
        <Choice
          key={version}
          place={place}
          letter={letter}
          offices={offices}
          chosen={chosen}
          {...{ version, mayEdit }}
        />
      )}
    </QueryPanel>
  );
}

interface ChoiceProps extends RecipientsProps {
  chosen: readonly string[];
  version: number;
}

function Choice({ place, offices, chosen, version, mayEdit }: ChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const choose = useMutation(chooseRecipients(place));
  const [ticked, setTicked] = useState(() => new Set(chosen));
  const [search, setSearch] = useState('');
  const named = (office: Office) => `${format.country(office.country)} · ${office.titleLocal}`;
  const found = offices.filter((office) => named(office).toLowerCase().includes(search.trim().toLowerCase()));
  const set = (ids: readonly string[], on: boolean) =>
    setTicked((before) => {
      const after = new Set(before);
      for (const id of ids)
        if (on) after.add(id);
        else after.delete(id);
      return after;
    });
  const changed = ticked.size !== chosen.length || chosen.some((id) => !ticked.has(id));
  const save = async () => {
    await choose.mutateAsync({ seen: version, offices: [...ticked] });
    notify({ tone: 'done', text: t('letters.recipients.saved', { count: ticked.size }) });
  };
  return (
    <>
      <Group gap="xs" mb="sm" align="flex-end">
        <SearchField
          value={search}
          onSearch={setSearch}
          aria-label={t('letters.recipients.search')}
          placeholder={t('letters.recipients.search')}
        />
        {mayEdit && (
          <>
            <Button
              size="xs"
              onClick={() =>
                set(
                  found.map(({ id }) => id),
                  true,
                )
              }
            >
              {t('letters.recipients.all')}
            </Button>
            <Button
              size="xs"
              onClick={() =>
                set(
                  found.map(({ id }) => id),
                  false,
                )
              }
            >
              {t('letters.recipients.noneOfThem')}
            </Button>
          </>
        )}
      </Group>
      <ul className={classes.offices} aria-label={t('letters.recipients.title')}>
        {found.map((office) => (
          <li key={office.id}>
            <Checkbox
              label={named(office)}
              description={office.holder?.name}
              checked={ticked.has(office.id)}
              disabled={!mayEdit}
              onChange={({ currentTarget }) => set([office.id], currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      {found.length === 0 && <EmptyState title={t('letters.recipients.notFound')} />}
      <Group mt="md" gap="sm">
        {mayEdit && (
          <Button variant="filled" disabled={!changed} loading={choose.isPending} onClick={() => void save()}>
            {t('shared.action.save')}
          </Button>
        )}
        <span className={classes.meta} role="status">
          {t('letters.recipients.count', { count: ticked.size, all: format.number(offices.length) })}
        </span>
      </Group>
    </>
  );
}
