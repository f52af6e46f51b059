import type { QueryClient } from '@tanstack/react-query';
import { createContext } from 'react-router';

/**
 * How a route's loader reaches the cache:
 * @example
 * export const loader = ({ context, params }: LoaderFunctionArgs) =>
 *   context.get(queryClientContext).ensureQueryData(teamQuery());
 */
export const queryClientContext = createContext<QueryClient>();
