/**
 * For `jsonb_to_recordset`: many rows as one parameter, which costs a fraction of one parameter a cell. Half a letter
 * (a pair cut in two) is JSON, but nothing that PostgreSQL stores: it becomes the sign for a lost character.
 */
export function asJson(rows: readonly object[]): string {
  const json = JSON.stringify(rows);
  if (!/\\ud[89a-f]/i.test(json)) return json;
  return JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value));
}
