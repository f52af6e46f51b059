import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { LetterAttachment } from '../../../domain/letters/attachment.ts';
import type { CommentOnLetter } from '../../../domain/letters/letter-comment.ts';
import type { SaveTextBlock } from '../../../domain/letters/text-block.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { ifMatch, unwrap } from '../../shared/api/unwrap.ts';
import { blocksRoute, type LetterPlace, letterQueries, letterRoute } from './queries.ts';

type Settled = { client: QueryClient };

/** What a change of a letter makes old: whatever is known of it. */
const refresh = (campaign: string) => ({
  onSettled: (_data: unknown, _error: unknown, _variables: unknown, _result: unknown, { client }: Settled) =>
    client.invalidateQueries({ queryKey: letterQueries.all(campaign) }),
});

interface InLanguage {
  locale: Locale;
  /** The version of the text that was on the screen. */
  seen: number;
}

/** Makes an earlier version stand again. */
export const restoreVersion = (place: LetterPlace) =>
  mutationOptions({
    mutationFn: ({ locale, seen, version }: InLanguage & { version: number }) =>
      unwrap(
        letterRoute.variants[':locale'].versions[':version'].restore.$post(
          { param: { ...place, locale, version: String(version) } },
          ifMatch(seen),
        ),
      ),
    ...refresh(place.campaign),
  });

/** Says that a translation says the same as its source. */
export const markUpToDate = (place: LetterPlace) =>
  mutationOptions({
    mutationFn: ({ locale, seen, sourceVersion }: InLanguage & { sourceVersion: number }) =>
      unwrap(
        letterRoute.variants[':locale']['up-to-date'].$post(
          { param: { ...place, locale }, json: { sourceVersion } },
          ifMatch(seen),
        ),
      ),
    ...refresh(place.campaign),
  });

export const removeLanguage = (place: LetterPlace) =>
  mutationOptions({
    mutationFn: ({ locale, seen }: InLanguage) =>
      unwrap(letterRoute.variants[':locale'].$delete({ param: { ...place, locale } }, ifMatch(seen))),
    ...refresh(place.campaign),
  });

export const chooseRecipients = (place: LetterPlace) =>
  mutationOptions({
    mutationFn: ({ seen, offices }: { seen: number; offices: string[] }) =>
      unwrap(letterRoute.recipients.$put({ param: { ...place }, json: { offices } }, ifMatch(seen))),
    ...refresh(place.campaign),
  });

export const askReviewer = (place: LetterPlace) =>
  mutationOptions({
    mutationFn: ({ seen, reviewerId }: { seen: number; reviewerId: string | null }) =>
      unwrap(letterRoute.reviewer.$put({ param: { ...place }, json: { reviewerId } }, ifMatch(seen))),
    ...refresh(place.campaign),
  });

export const commentOnLetter = (place: LetterPlace) =>
  mutationOptions({
    mutationFn: (json: Partial<CommentOnLetter> & { text: string }) =>
      unwrap(letterRoute.comments.$post({ param: { ...place }, json })),
    meta: { showsOwnErrors: true },
    ...refresh(place.campaign),
  });

export const settleComment = (place: LetterPlace) =>
  mutationOptions({
    mutationFn: ({ comment, settled }: { comment: string; settled: boolean }) =>
      unwrap(letterRoute.comments[':comment'].settle.$post({ param: { ...place, comment }, json: { settled } })),
    ...refresh(place.campaign),
  });

/** Lets a file go along, byte for byte. */
export const attachFile = (place: LetterPlace) =>
  mutationOptions({
    mutationFn: (file: File): Promise<LetterAttachment> =>
      unwrap(
        letterRoute.attachments.$post(
          { param: { ...place } },
          {
            init: {
              body: file,
              headers: { 'content-type': file.type || 'text/plain', 'x-file-name': encodeURIComponent(file.name) },
            },
          },
        ),
      ),
    meta: { showsOwnErrors: true },
    ...refresh(place.campaign),
  });

export const removeAttachment = (place: LetterPlace) =>
  mutationOptions({
    mutationFn: (attachment: string) =>
      unwrap(letterRoute.attachments[':attachment'].$delete({ param: { ...place, attachment } })),
    ...refresh(place.campaign),
  });

const refreshBlocks = (campaign: string) => ({
  onSettled: (_data: unknown, _error: unknown, _variables: unknown, _result: unknown, { client }: Settled) =>
    client.invalidateQueries({ queryKey: letterQueries.blocks(campaign).queryKey }),
});

/** Keeps a passage under a name. */
export const addBlock = (campaign: string) =>
  mutationOptions({
    mutationFn: (json: SaveTextBlock) => unwrap(blocksRoute.$post({ param: { campaign }, json })),
    meta: { showsOwnErrors: true },
    ...refreshBlocks(campaign),
  });

export const editBlock = (campaign: string) =>
  mutationOptions({
    mutationFn: ({ id, seen, json }: { id: string; seen: number; json: SaveTextBlock }) =>
      unwrap(blocksRoute[':block'].$put({ param: { campaign, block: id }, json }, ifMatch(seen))),
    meta: { showsOwnErrors: true },
    ...refreshBlocks(campaign),
  });

export const removeBlock = (campaign: string) =>
  mutationOptions({
    mutationFn: ({ id, seen }: { id: string; seen: number }) =>
      unwrap(blocksRoute[':block'].$delete({ param: { campaign, block: id } }, ifMatch(seen))),
    ...refreshBlocks(campaign),
  });
