import { fold } from '../../locale/fold.ts';
import { dayBefore } from '../day-before.ts';
import type { ChangedField, OfficeState, PlannedOfficeRow, RowProblem } from './import-shapes.ts';
import type { ReadRow } from './read-office-row.ts';
import { languageOf } from './words-in-cells.ts';

export interface RowToPlan {
  line: number;
  row: ReadRow;
  problems: readonly RowProblem[];
}

export interface OfficePlan {
  rows: PlannedOfficeRow[];
  /** Offices that are new, or other than before, as they will be. */
  touched: OfficeState[];
}

/**
 * What a list of offices would do to those there are. Nothing is ever removed, and what a row leaves empty stays as it
 * is. Of two rows that contradict each other the second is refused, so that a list imported again changes nothing.
 * @param fileName the source of a holder for whom the list names none
 */
export function planOffices(
  rows: readonly RowToPlan[],
  existing: readonly OfficeState[],
  fileName: string,
): OfficePlan {
  const desk = new Desk(existing, fileName);
  return { rows: rows.map((row) => desk.take(row)), touched: desk.touched() };
}

class Desk {
  readonly #offices: OfficeState[];
  readonly #fileName: string;
  readonly #touched = new Set<OfficeState>();
  /** What rows of this list have said, by thing and field. */
  readonly #said = new Map<object, Set<string>>();

  constructor(existing: readonly OfficeState[], fileName: string) {
    this.#offices = existing.map((office) => structuredClone(office));
    this.#fileName = fileName;
  }

  touched = (): OfficeState[] => this.#offices.filter((office) => this.#touched.has(office));

  take({ line, row, problems }: RowToPlan): PlannedOfficeRow {
    const title = row.titleLocal ?? row.titleEn ?? row.title ?? '';
    const about = { line, country: row.country, title, isHolderUndated: false, differences: [] };
    if (problems.length > 0) return { ...about, outcome: 'refused', problems: [...problems] };
    const found = this.#find(row);
    const office = found ?? blank(row);
    const wishes = [...ownWishes(office, row), ...this.#holderWishes(office, row), ...contactWishes(office, row)];
    const contradicting = wishes.find(({ on, field, to, from }) => from !== to && this.#said.get(on)?.has(field));
    if (contradicting) {
      return { ...about, outcome: 'refused', problems: [{ code: 'contradicts', value: contradicting.to }] };
    }
    for (const { on, field } of wishes) this.#said.set(on, (this.#said.get(on) ?? new Set()).add(field));
    const changes = wishes.filter(({ from, to }) => from !== to);
    for (const { apply } of changes) apply();
    if (!found) this.#offices.push(office);
    if (!found || changes.length > 0) this.#touched.add(office);
    return {
      ...about,
      outcome: found ? (changes.length > 0 ? 'changed' : 'unchanged') : 'new',
      isHolderUndated: isUndated(office, row),
      differences: changes.map(({ field, from, to }) => ({ field, from, to })),
      problems: [],
    };
  }

  /** By its English title, which is an office's own in its country; a list without one means whichever title fits. */
  #find({ country, title, titleEn, titleLocal }: ReadRow): OfficeState | undefined {
    const there = this.#offices.filter((office) => office.country === country);
    if (titleEn !== undefined) return there.find((office) => fold(office.titleEn) === fold(titleEn));
    const only = fold(titleLocal ?? title ?? '');
    return (
      there.find((office) => fold(office.titleLocal) === only) ?? there.find((office) => fold(office.titleEn) === only)
    );
  }

  #holderWishes(office: OfficeState, { holder: said }: ReadRow): Wish[] {
    if (said === undefined) return [];
    const known = office.holders.find(({ name }) => fold(name) === fold(said.name));
    const { heldFrom = null, heldTo = null } = said;
    if (!known) {
      const added = {
        ...{ id: '', name: said.name, forms: {}, heldFrom, heldTo, source: said.source ?? this.#fileName },
        addressGender: said.gender ?? null,
      };
      return [
        wish(added, 'holder', '', said.name, () => office.holders.push(added)),
        ...stated(added, { ...said, addressGender: said.gender }),
        ...(heldFrom === null ? [] : this.#endings(office, heldFrom)),
      ];
    }
    const set = (field: 'addressGender' | 'heldFrom' | 'heldTo' | 'source', to: string | undefined): Wish[] =>
      to === undefined ? [] : [wish(known, field, known[field] ?? '', to, () => Object.assign(known, { [field]: to }))];
    return [
      ...set('addressGender', said.gender),
      ...set('heldFrom', said.heldFrom),
      ...set('heldTo', said.heldTo),
      ...set('source', said.source),
    ];
  }

  /** Who held the post until somebody came has the day before as the last. */
  #endings({ holders }: OfficeState, from: string): Wish[] {
    return holders
      .filter(({ heldFrom, heldTo }) => heldTo === null && (heldFrom === null || heldFrom < from))
      .map((former) =>
        wish(former, 'formerHeldTo', former.name, `${former.name} ${dayBefore(from)}`, () =>
          Object.assign(former, { heldTo: dayBefore(from) }),
        ),
      );
  }
}

/**
 * A title that found the office by one of its own is not a change of the other; and once a row has called an office by
 * its titles, no later one calls it otherwise.
 */
function ownWishes(office: OfficeState, row: ReadRow): Wish[] {
  const both = row.titleEn !== undefined && row.titleLocal !== undefined;
  const wanted = {
    ...row,
    titleEn: both ? row.titleEn : office.titleEn,
    titleLocal: both ? row.titleLocal : office.titleLocal,
  };
  return (['titleEn', 'titleLocal', 'kind', 'institution', 'locale', 'timeZone', 'note'] as const).flatMap((field) => {
    const to = wanted[field];
    if (to === undefined) return [];
    return [wish(office, field, office[field] ?? '', to, () => Object.assign(office, { [field]: to }))];
  });
}

interface Wish {
  on: object;
  field: ChangedField;
  from: string;
  to: string;
  apply: () => unknown;
}

const wish = (on: object, field: ChangedField, from: string, to: string, apply: () => unknown): Wish => ({
  ...{ on, field, from, to, apply },
});

/** What a row says of something that it adds: no change of it, but a later row may not say something else. */
function stated(on: object, said: Partial<Record<ChangedField, unknown>>): Wish[] {
  const fields = ['addressGender', 'heldFrom', 'heldTo', 'source', 'contactSource', 'validUntil'] as const;
  return fields.filter((field) => said[field] !== undefined).map((field) => wish(on, field, '', '', () => undefined));
}

/** What a newer list has is tried first, in its order. */
function addBeforeKnown(contacts: OfficeState['contacts'], added: OfficeState['contacts'][number]): void {
  contacts.splice(contacts.findLastIndex(({ id }) => id === '') + 1, 0, added);
}

function contactWishes(office: OfficeState, { contacts }: ReadRow): Wish[] {
  return contacts.flatMap(({ kind, value, source, validUntil }): Wish[] => {
    const known = office.contacts.find((one) => one.kind === kind && fold(one.value) === fold(value));
    if (!known) {
      const added = { id: '', kind, value, source: source ?? '', validUntil: validUntil ?? null };
      return [
        wish(added, kind, '', value, () => addBeforeKnown(office.contacts, added)),
        ...stated(added, { contactSource: source, validUntil }),
      ];
    }
    return [
      ...(source === undefined
        ? []
        : [wish(known, 'contactSource', known.source, source, () => Object.assign(known, { source }))]),
      ...(validUntil === undefined
        ? []
        : [wish(known, 'validUntil', known.validUntil ?? '', validUntil, () => Object.assign(known, { validUntil }))]),
    ];
  });
}

function isUndated(office: OfficeState, { holder }: ReadRow): boolean {
  const found = holder && office.holders.find(({ name }) => fold(name) === fold(holder.name));
  return found !== undefined && found.heldFrom === null && found.heldTo === null;
}

function blank({ country, title, titleEn, titleLocal, locale }: ReadRow): OfficeState {
  const any = titleLocal ?? titleEn ?? title ?? '';
  return {
    ...{ id: '', country, kind: 'ministry', institution: '', note: '', timeZone: null },
    ...{ titleEn: titleEn ?? any, titleLocal: titleLocal ?? any, locale: locale ?? languageOf(country) },
    ...{ holders: [], contacts: [] },
  };
}
