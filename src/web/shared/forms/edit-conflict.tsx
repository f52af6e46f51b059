import { Alert, Button, Group, Radio, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Disagreement } from './disagreements.ts';
import classes from './forms.module.css';

export interface EditConflictProps<Field extends string, Value> {
  fields: readonly Disagreement<Field, Value>[];
  label: (field: Field) => string;
  /** A value in words; the empty string where there is none. */
  say: (field: Field, value: Value) => string;
  /** Goes back to the form with the fields whose own value was kept; nothing is saved before its button is pressed. */
  onResolved: (kept: ReadonlySet<Field>) => void;
}

/** Somebody saved first: each field that differs, both values, and a choice. */
export function EditConflict<Field extends string, Value>({
  fields,
  label,
  say,
  onResolved,
}: EditConflictProps<Field, Value>) {
  const { t } = useTranslation();
  const [kept, setKept] = useState<ReadonlySet<Field>>(
    () => new Set(fields.filter(({ suggested }) => suggested === 'mine').map(({ field }) => field)),
  );
  const choose = (field: Field, side: string) =>
    setKept((before) => new Set([...before].filter((one) => one !== field).concat(side === 'mine' ? field : [])));
  const said = (field: Field, value: Value) => say(field, value) || t('shared.conflict.empty');
  const top = useRef<HTMLDivElement>(null);
  // It takes the form's place, so the focus must not fall out of the page.
  useEffect(() => top.current?.focus(), []);
  return (
    <Stack ref={top} tabIndex={-1} gap={14} className={classes.conflict}>
      <Alert
        color="brick"
        icon={<IconAlertTriangle size={18} aria-hidden />}
        title={t('shared.conflict.title')}
        role="alert"
      >
        {t('shared.conflict.explanation')}
      </Alert>
      {fields.map(({ field, mine, theirs }) => (
        <Radio.Group
          key={field}
          name={`conflict-${field}`}
          label={label(field)}
          value={kept.has(field) ? 'mine' : 'theirs'}
          onChange={(side) => choose(field, side)}
        >
          <Radio value="mine" mt={6} label={t('shared.conflict.mine', { value: said(field, mine) })} />
          <Radio value="theirs" mt={6} label={t('shared.conflict.theirs', { value: said(field, theirs) })} />
        </Radio.Group>
      ))}
      <Group justify="flex-end">
        <Button variant="filled" onClick={() => onResolved(kept)}>
          {t('shared.conflict.continue')}
        </Button>
      </Group>
    </Stack>
  );
}
