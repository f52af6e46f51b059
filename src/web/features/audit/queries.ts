import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { AUDIT_ACTIONS, type AuditAction } from '../../../domain/audit/actions.ts';
import { api } from '../../shared/api/client.ts';
import { type Answer, unwrap } from '../../shared/api/unwrap.ts';
import { urlInt, urlMaybeOneOf, urlState, urlText } from '../../shared/url-state.ts';

const { audit } = api.api.v1;

export type AuditPage = Answer<Awaited<ReturnType<typeof audit.$get>>>;
export type AuditRecord = AuditPage['items'][number];

export interface AuditFilters {
  actor: string;
  action: AuditAction | undefined;
  /** Days, `YYYY-MM-DD`; empty: no limit. */
  from: string;
  to: string;
  page: number;
}

export const auditFilters = urlState<AuditFilters>({
  actor: urlText(),
  action: urlMaybeOneOf(AUDIT_ACTIONS),
  from: urlText(),
  to: urlText(),
  page: urlInt(1),
});

export const auditQueries = {
  /** Every page of it; for invalidation. */
  all: () => ['audit'] as const,
  page: (filters: AuditFilters) =>
    queryOptions({
      queryKey: [...auditQueries.all(), filters],
      queryFn: () => unwrap(audit.$get({ query: asQuery(filters) })),
      placeholderData: keepPreviousData,
    }),
};

function asQuery({ actor, action, from, to, page }: AuditFilters) {
  return {
    ...(actor === '' ? {} : { actor }),
    ...(action === undefined ? {} : { action }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    page: String(page),
  };
}
