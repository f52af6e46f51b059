import { Alert, Button, Group, Radio } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ORG_TYPES } from '../../../domain/signatories/org-type.ts';
import { DISPLAYS } from '../../../domain/signatories/signature-state.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import type { EditedField } from './edited-fields.ts';
import classes from './signatories.module.css';
import type { SharedValues } from './signatory-fields.tsx';
import { disagreements, merged } from './values-of.ts';

export interface EditConflictProps {
  /** What both began from. */
  base: SharedValues;
  mine: SharedValues;
  theirs: SharedValues;
  /** Goes back to the form with the chosen values; nothing is saved before its button is pressed. */
  onResolved: (values: SharedValues) => void;
}

/** Somebody saved first: each field that differs, both values, and a choice. */
export function EditConflict({ base, mine, theirs, onResolved }: EditConflictProps) {
  const { t } = useTranslation();
  const say = useSayValue();
  const fields = disagreements(base, mine, theirs);
  const [kept, setKept] = useState<ReadonlySet<EditedField>>(
    () => new Set(fields.filter(({ suggested }) => suggested === 'mine').map(({ field }) => field)),
  );
  const choose = (field: EditedField, side: string) =>
    setKept((before) => new Set([...before].filter((one) => one !== field).concat(side === 'mine' ? field : [])));
  const top = useRef<HTMLDivElement>(null);
  // It takes the form's place, so the focus must not fall out of the page.
  useEffect(() => top.current?.focus(), []);
  return (
    <div ref={top} tabIndex={-1} className={classes.card}>
      <Alert
        color="brick"
        icon={<IconAlertTriangle size={18} aria-hidden />}
        title={t('signatories.conflict.title')}
        role="alert"
      >
        {t('signatories.conflict.explanation')}
      </Alert>
      {fields.map(({ field, mine: own, theirs: other }) => (
        <Radio.Group
          key={field}
          name={`conflict-${field}`}
          label={t(`signatories.edited.${field}`)}
          value={kept.has(field) ? 'mine' : 'theirs'}
          onChange={(side) => choose(field, side)}
        >
          <Radio value="mine" label={t('signatories.conflict.mine', { value: say(field, own) })} mt={6} />
          <Radio value="theirs" label={t('signatories.conflict.theirs', { value: say(field, other) })} mt={6} />
        </Radio.Group>
      ))}
      <Group justify="flex-end">
        <Button variant="filled" onClick={() => onResolved(merged(mine, theirs, kept))}>
          {t('signatories.conflict.continue')}
        </Button>
      </Group>
    </div>
  );
}

/** A field's value in words. */
function useSayValue(): (field: EditedField, value: string | string[]) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (field, value) => {
    if (value.length === 0) return t('signatories.conflict.empty');
    if (Array.isArray(value)) return format.list(value);
    if (field === 'organization.country') return format.country(value);
    if (field === 'purposeAgreedOn') return format.date(value);
    const type = ORG_TYPES.find((one) => field === 'organization.type' && one === value);
    if (type) return t(`vocabulary.orgType.${type}`);
    const display = DISPLAYS.find((one) => field === 'display' && one === value);
    return display ? t(`vocabulary.display.${display}`) : value;
  };
}
