import { Alert, Button, Group, Radio } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ORG_TYPES } from '../../../domain/signatories/org-type.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { disagreements, type Field, merged, type OrganizationValues } from './organization-values.ts';
import classes from './organizations.module.css';

export interface EditConflictProps {
  /** What both began from. */
  base: OrganizationValues;
  mine: OrganizationValues;
  theirs: OrganizationValues;
  /** Goes back to the form with the chosen values; nothing is saved before its button is pressed. */
  onResolved: (values: OrganizationValues) => void;
}

/** Somebody saved first: each field that differs, both values, and a choice. */
export function EditConflict({ base, mine, theirs, onResolved }: EditConflictProps) {
  const { t } = useTranslation();
  const say = useSayValue();
  const fields = disagreements(base, mine, theirs);
  const [kept, setKept] = useState<ReadonlySet<Field>>(
    () => new Set(fields.filter(({ suggested }) => suggested === 'mine').map(({ field }) => field)),
  );
  const choose = (field: Field, side: string) =>
    setKept((before) => new Set([...before].filter((one) => one !== field).concat(side === 'mine' ? field : [])));
  const top = useRef<HTMLDivElement>(null);
  // It takes the form's place, so the focus must not fall out of the page.
  useEffect(() => top.current?.focus(), []);
  return (
    <div ref={top} tabIndex={-1} className={classes.conflict}>
      <Alert
        color="brick"
        icon={<IconAlertTriangle size={18} aria-hidden />}
        title={t('organizations.conflict.title')}
        role="alert"
      >
        {t('organizations.conflict.explanation')}
      </Alert>
      {fields.map(({ field }) => (
        <Radio.Group
          key={field}
          name={`conflict-${field}`}
          label={t(`organizations.field.${field}`)}
          value={kept.has(field) ? 'mine' : 'theirs'}
          onChange={(side) => choose(field, side)}
        >
          <Radio value="mine" mt={6} label={t('organizations.conflict.mine', { value: say(field, mine) })} />
          <Radio value="theirs" mt={6} label={t('organizations.conflict.theirs', { value: say(field, theirs) })} />
        </Radio.Group>
      ))}
      <Group justify="flex-end">
        <Button variant="filled" onClick={() => onResolved(merged(mine, theirs, kept))}>
          {t('organizations.conflict.continue')}
        </Button>
      </Group>
    </div>
  );
}

/** A field's value in words. */
function useSayValue(): (field: Field, values: OrganizationValues) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (field, values) => {
    const value = values[field];
    const texts = typeof value === 'string' ? [value] : Object.values(value);
    const said = texts.filter((text) => text !== '');
    if (said.length === 0) return t('organizations.conflict.empty');
    if (field === 'country') return format.country(values.country);
    if (field === 'parentId') return t('organizations.conflict.otherParent');
    const type = ORG_TYPES.find((one) => field === 'type' && one === value);
    return type ? t(`vocabulary.orgType.${type}`) : format.list(said);
  };
}
