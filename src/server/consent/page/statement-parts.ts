import { type DiffPart, diffWords } from '../../../domain/demands/diff-words.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import type { PublishedWording, StatementContent } from '../../../domain/statements/statement.ts';

/** One part of the statement, and how it differs from the version that was signed, word by word. */
export interface ChangedPart {
  kind: 'preamble' | 'demand' | 'closing' | 'removedDemand';
  /** The demand's key, or the kind itself. */
  key: string;
  /** Of a demand, its number in the version asked about. */
  position: number;
  title: DiffPart[];
  body: DiffPart[];
  changed: boolean;
}

/** Every part in the order of the version asked about, then the demands that are no longer in it. */
export function changedParts(signed: StatementContent, asked: StatementContent, locale: Locale): ChangedPart[] {
  const inLocale = (wordings: readonly PublishedWording[] | undefined) =>
    wordings?.find((wording) => wording.locale === locale);
  const compare = (
    place: Pick<ChangedPart, 'kind' | 'key' | 'position'>,
    before: readonly PublishedWording[] | undefined,
    after: readonly PublishedWording[] | undefined,
  ): ChangedPart[] => {
    const [from, to] = [inLocale(before), inLocale(after)];
    if (!from && !to) return [];
    const title = diffWords(from?.title ?? '', to?.title ?? '', locale);
    const body = diffWords(from?.body ?? '', to?.body ?? '', locale);
    return [{ ...place, title, body, changed: [...title, ...body].some(({ kind }) => kind !== 'same') }];
  };
  const before = (key: string) => signed.demands.find((demand) => demand.key === key)?.wordings;
  const removed = signed.demands.filter(({ key }) => !asked.demands.some((demand) => demand.key === key));
  return [
    ...compare({ kind: 'preamble', key: 'preamble', position: 0 }, signed.preamble, asked.preamble),
    ...asked.demands.flatMap(({ key, wordings }, index) =>
      compare({ kind: 'demand', key, position: index + 1 }, before(key), wordings),
    ),
    ...removed.flatMap(({ key, wordings }) =>
      compare({ kind: 'removedDemand', key, position: 0 }, wordings, undefined),
    ),
    ...compare({ kind: 'closing', key: 'closing', position: 0 }, signed.closing, asked.closing),
  ];
}
