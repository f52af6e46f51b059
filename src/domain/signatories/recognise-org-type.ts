import type { OrgType } from './org-type.ts';

/** Reads an organisation type from what people write in en, es, pt or fr. `undefined`: not recognised (or empty). */
export function recogniseOrgType(_text: string): OrgType | undefined {
  return undefined;
}
