import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { QueryContent } from '../../shared/ui/panel.tsx';
import { markUpToDate } from './changes.ts';
import type { OfLanguage } from './language-bar.tsx';
import classes from './letters.module.css';
import { letterQueries } from './queries.ts';
import { TextDifference } from './text-difference.tsx';

/** A translation whose source moved on: what changed there, and the way to say that it is taken over. */
export function StaleTranslation({ place, letter, locale, mayEdit }: OfLanguage) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const mark = useMutation(markUpToDate(place));
  const variant = letter.variants.find((one) => one.locale === locale);
  const source = letter.variants.find((one) => one.locale === letter.sourceLocale);
  const since = variant?.sourceVersion ?? 0;
  const before = useQuery({
    ...letterQueries.version(place, letter.sourceLocale, since),
    enabled: open && since > 0,
  });
  if (!variant?.stale || !source) return null;
  const language = LANGUAGE_NAMES[source.locale];
  return (
    <section className={classes.stale} aria-label={t('letters.stale.title')}>
      <p className={classes.staleWords}>
        {t(since > 0 ? 'letters.stale.explanation' : 'letters.stale.never', { language })}
      </p>
      <Group gap={6}>
        {since > 0 && (
          <Button size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'letters.stale.hide' : 'letters.stale.whatChanged', { language })}
          </Button>
        )}
        {mayEdit && (
          <Button
            size="compact-sm"
            variant="filled"
            loading={mark.isPending}
            onClick={() => mark.mutate({ locale, seen: variant.version, sourceVersion: source.version })}
          >
            {t('letters.stale.mark')}
          </Button>
        )}
      </Group>
      {open && (
        <QueryContent query={before}>
          {(found) => <TextDifference before={found} after={source} locale={source.locale} />}
        </QueryContent>
      )}
    </section>
  );
}
