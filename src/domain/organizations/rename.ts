import type { EditOrganization } from './organization.ts';

const FORMER_NAMES = 20;

/**
 * An edit with what its new name means: an organisation that goes by another name since keeps the one before among its
 * former ones, so that it is still found by it; one whose name was only wrong does not. A name it bears again is not
 * a former one.
 */
export function renamed(before: { name: string }, { renaming, ...edit }: EditOrganization): EditOrganization {
  const kept = edit.formerNames.filter((name) => name !== edit.name);
  const isNew = renaming === 'renamed' && before.name !== edit.name && !kept.includes(before.name);
  return { ...edit, renaming, formerNames: (isNew ? [before.name, ...kept] : kept).slice(0, FORMER_NAMES) };
}
