import type { Localized } from '../locale/locale.ts';
import { ownWebsite, registrable } from '../signatories/matching/evidence.ts';
import type { OrgType } from '../signatories/org-type.ts';

/** The fields of an entry of the registry that a merge writes. */
export interface EntryFields {
  name: string;
  acronym: string | null;
  aliases: string[];
  formerNames: string[];
  names: Partial<Localized>;
  country: string;
  type: OrgType;
  website: string | null;
  mailDomains: string[];
  tags: string[];
  note: string;
  parentId: string | null;
}

/** Where two entries can differ and only one of them can be right. */
export const CHOSEN_FIELDS = ['name', 'acronym', 'country', 'type', 'website'] as const;
export type ChosenField = (typeof CHOSEN_FIELDS)[number];
export const SIDES = ['kept', 'merged'] as const;
export type Side = (typeof SIDES)[number];
export type Choices = Record<ChosenField, Side>;

export const ENTRY_FIELDS = [
  ...CHOSEN_FIELDS,
  'aliases',
  'formerNames',
  'names',
  'mailDomains',
  'tags',
  'note',
  'parentId',
] as const satisfies readonly (keyof EntryFields)[];

/**
 * What the kept entry says after a merge. Chosen fields as chosen; everything else is united, and whatever the entry was
 * called that is not its name any more stays as an alias, so that it is still found and recognised by it.
 */
export function mergedFields(kept: EntryFields, merged: EntryFields, choices: Choices): EntryFields {
  const chosen = <Field extends ChosenField>(field: Field): EntryFields[Field] =>
    (choices[field] === 'kept' ? kept : merged)[field];
  const left = <Field extends ChosenField>(field: Field): EntryFields[Field] =>
    (choices[field] === 'kept' ? merged : kept)[field];
  const name = chosen('name');
  const formerNames = united(kept.formerNames, merged.formerNames).filter((former) => !isOneName(former, name));
  const names = { ...merged.names, ...kept.names };
  const overruled = Object.values(merged.names).filter((other) => !Object.values(names).includes(other));
  const aliases = united(kept.aliases, merged.aliases, [left('name'), left('acronym') ?? ''], overruled);
  const known = [name, chosen('acronym') ?? '', ...formerNames, ...Object.values(names)];
  return {
    name,
    acronym: chosen('acronym'),
    country: chosen('country'),
    type: chosen('type'),
    website: chosen('website'),
    aliases: aliases.filter((alias) => !known.some((other) => isOneName(other, alias))),
    formerNames,
    names,
    mailDomains: united(kept.mailDomains, merged.mailDomains, [otherDomain(left('website'), chosen('website'))]),
    tags: united(kept.tags, merged.tags),
    note: united([kept.note], [merged.note]).join('\n\n'),
    parentId: kept.parentId ?? merged.parentId,
  };
}

const isOneName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** In order, each once, without empty ones. */
function united(...lists: readonly (readonly string[])[]): string[] {
  const all: string[] = [];
  for (const item of lists.flat()) if (item.trim() !== '' && !all.some((one) => isOneName(one, item))) all.push(item);
  return all;
}

/** People go on writing from the domain of the website that was not chosen. */
function otherDomain(left: string | null, chosen: string | null): string {
  const domainOf = (website: string | null) => registrable(ownWebsite(website ?? ''));
  return domainOf(left) === domainOf(chosen) ? '' : domainOf(left);
}
