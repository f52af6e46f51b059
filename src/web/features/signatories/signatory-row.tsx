import { Checkbox, Table } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Signatory } from '../../../domain/signatories/signatory.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { ConsentPill } from './consent-pill.tsx';
import { signatoryList } from './queries.ts';
import classes from './signatories.module.css';
import { SignaturePill } from './signature-pill.tsx';

export interface SignatoryRowProps {
  row: Signatory;
  /** From 0, in the whole list. */
  index: number;
  open: boolean;
  measure: (row: HTMLTableRowElement | null) => void;
  onOpen: (id: string) => void;
  /** For who may act on many. */
  isPicked?: boolean | undefined;
  onPick?: ((index: number, isPicked: boolean, isRange: boolean) => void) | undefined;
}

/** One signatory; drawn again only when something of its own changes. */
export const SignatoryRow = memo(function SignatoryRow({
  row,
  index,
  open,
  measure,
  onOpen,
  isPicked = false,
  onPick,
}: SignatoryRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useLocation();
  const address = `?${signatoryList.apply(new URLSearchParams(search), { open: row.id }).toString()}`;
  return (
    // The link is how one opens it; a click anywhere else in the row is a convenience of the mouse.
    <Table.Tr
      role="row"
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={classes.row}
      data-open={open || undefined}
      onClick={() => onOpen(row.id)}
    >
      {onPick && (
        <Table.Td role="cell" data-column="pick" onClick={(event) => event.stopPropagation()}>
          <Checkbox
            aria-label={t('signatories.bulk.pick', { name: row.name })}
            checked={isPicked}
            onChange={({ currentTarget, nativeEvent }) =>
              onPick(index, currentTarget.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
          />
        </Table.Td>
      )}
      <Table.Th role="rowheader" scope="row" data-column="name">
        <Link
          className={classes.name}
          to={address}
          data-signatory={row.id}
          aria-current={open || undefined}
          preventScrollReset
          onClick={(event) => event.stopPropagation()}
        >
          {row.name}
        </Link>
        {row.acronym && <span className={classes.acronym}>{row.acronym}</span>}
      </Table.Th>
      <Table.Td role="cell" data-column="country">
        {format.country(row.country)}
      </Table.Td>
      <Table.Td role="cell" data-column="type">
        {t(`vocabulary.orgType.${row.type}`)}
      </Table.Td>
      <Table.Td role="cell" data-column="state">
        <span className={classes.pills}>
          <SignaturePill state={row.state} />
          <ConsentPill consent={row.consent} />
        </span>
      </Table.Td>
      <Table.Td role="cell" data-column="signedOn">
        {format.date(row.signedOn)}
      </Table.Td>
    </Table.Tr>
  );
});
