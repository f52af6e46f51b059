import { mutationOptions } from '@tanstack/react-query';
import type { PublishStatement } from '../../../domain/statements/publication.ts';
import { ifMatch, unwrap } from '../../shared/api/unwrap.ts';
import { statementQueries, statementRoute } from '../../shared/statements/statement-queries.ts';

interface Publish {
  /** The hash of the text on the screen. */
  seen: string;
  json: PublishStatement;
}

/** Publishes or proposes. Fails with `edit.conflict` when a wording was approved since; then the screen shows it. */
export const publishStatement = (campaign: string) =>
  mutationOptions({
    mutationFn: ({ seen, json }: Publish) =>
      unwrap(statementRoute.versions.$post({ param: { campaign }, json }, ifMatch(`"${seen}"`))),
    meta: { showsOwnErrors: true },
    onSettled: (_data, _error, _variables, _result, { client }) =>
      client.invalidateQueries({ queryKey: statementQueries.all(campaign) }),
  });
