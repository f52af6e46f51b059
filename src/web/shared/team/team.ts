import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { unwrap } from '../api/unwrap.ts';

/** Colleagues with their roles; addresses only for those who manage the team. */
export const teamQuery = () => queryOptions({ queryKey: ['team'], queryFn: () => unwrap(api.api.v1.team.$get()) });
