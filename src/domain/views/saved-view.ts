import { z } from 'zod';
import { line } from '../text-fields.ts';

/** The screens whose filter and order can be kept. */
export const VIEW_ROOMS = ['signatories', 'organizations', 'overview'] as const;
export type ViewRoom = (typeof VIEW_ROOMS)[number];

export const viewRoomSchema = z.enum(VIEW_ROOMS);
export const viewNameSchema = line(80).min(1);

/** The search string of the screen's address, without `?`; empty: everything at its default. */
export const viewQuerySchema = line(4000).refine((text) => !text.startsWith('?'), 'field.invalid');

export const saveViewSchema = z.object({
  room: viewRoomSchema,
  name: viewNameSchema,
  query: viewQuerySchema,
  /** Whether colleagues see it, under its owner's name. */
  shared: z.boolean(),
});
export type SaveView = z.infer<typeof saveViewSchema>;

/** What is left out stays as it is. */
export const changeViewSchema = saveViewSchema
  .omit({ room: true })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'field.required');
export type ChangeView = z.infer<typeof changeViewSchema>;

export const savedViewSchema = saveViewSchema.extend({
  id: z.string(),
  ownerName: z.string(),
  /** Whether it is the reader's own. */
  own: z.boolean(),
});
export type SavedView = z.infer<typeof savedViewSchema>;
