import { useQuery } from '@tanstack/react-query';
import { statementQueries } from '../../shared/statements/statement-queries.ts';
import { NavCount } from '../../shared/ui/nav-count.tsx';

/** Which version of the statement is in force: "v2". */
export function StatementCount({ campaign }: { campaign: string }) {
  const { data } = useQuery(statementQueries.versions(campaign));
  const [inForce] = data?.items ?? [];
  return inForce ? <NavCount value={inForce.number} word={`v${inForce.number}`} /> : null;
}
