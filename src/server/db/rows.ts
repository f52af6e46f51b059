/** `db.execute` answers `{ rows }` on both drivers; Drizzle's driver-neutral type does not say so. */
export function rowsOf<Row>(result: unknown): Row[] {
  if (typeof result === 'object' && result !== null && 'rows' in result && Array.isArray(result.rows)) {
    return result.rows;
  }
  throw new TypeError('The driver answered without rows');
}

/** The one row a statement with RETURNING or an aggregate is sure to give. */
export function onlyRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new TypeError('Expected one row, got none');
  return row;
}
