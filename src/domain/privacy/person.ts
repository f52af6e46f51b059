import { z } from 'zod';

/** What the desk holds of one person, handed out on request. Shapes of the parts are those of the records themselves. */
export const personDataSchema = z.object({
  exportedAt: z.string(),
  person: z.object({ name: z.string(), role: z.string(), email: z.string().nullable() }),
  representatives: z.array(z.record(z.string(), z.unknown())),
  organizations: z.array(z.record(z.string(), z.unknown())),
  signatures: z.array(z.record(z.string(), z.unknown())),
  events: z.array(z.record(z.string(), z.unknown())),
  mails: z.array(z.record(z.string(), z.unknown())),
  importRows: z.array(z.record(z.string(), z.unknown())),
  auditRecords: z.array(z.record(z.string(), z.unknown())),
});
export type PersonData = z.infer<typeof personDataSchema>;

export const duePersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  organization: z.object({ id: z.string(), name: z.string() }),
  dueOn: z.string(),
});

export const dueListSchema = z.object({
  items: z.array(duePersonSchema),
  total: z.number().int(),
});
export type DueList = z.infer<typeof dueListSchema>;

export const DUE_PAGE_SIZE = 100;

export const eraseDueSchema = z.object({ ids: z.array(z.uuid()).min(1).max(DUE_PAGE_SIZE) });
