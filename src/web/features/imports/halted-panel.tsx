import { Anchor, Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportBatch } from '../../../domain/imports/batch.ts';
import { sayError } from '../../../domain/locale/say-error.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { paths } from '../../shared/paths.ts';
import { Panel } from '../../shared/ui/panel.tsx';
import classes from './imports.module.css';
import { changeSettings, type Place } from './queries.ts';

/** A file that was not read to its end: why, and what can be done about it. Nothing was written. */
export function HaltedPanel({ place, batch }: { place: Place; batch: ImportBatch }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const again = useMutation(changeSettings(place));
  const { problem, version, settings } = batch;
  return (
    <Panel title={t('imports.halted.title')} question={t('imports.halted.question')} tone="ochre">
      <p className={classes.result} role="status">
        {problem ? sayError(locale, problem.code, problem.params) : t('imports.halted.stopped')}
      </p>
      <Group gap="xs" mt="md">
        {!problem && (
          <Button variant="filled" loading={again.isPending} onClick={() => again.mutate({ version, settings })}>
            {t('imports.halted.again')}
          </Button>
        )}
        <Anchor component={Link} to={paths.imports(place.campaign)}>
          {t('imports.result.another')}
        </Anchor>
      </Group>
    </Panel>
  );
}
