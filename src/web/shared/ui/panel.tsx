import { Skeleton } from '@mantine/core';
import { QueryErrorResetBoundary, type UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from './error-boundary.tsx';
import { FailedState } from './failed-state.tsx';
import classes from './panel.module.css';

export interface PanelProps {
  title: string;
  /** The question that the panel answers, or why it is here. */
  question?: ReactNode;
  /** On the right of the title: legend, switch, small buttons. */
  actions?: ReactNode;
  /** A border in the tone of what the panel asks for. */
  tone?: 'ochre' | 'brick';
  /** 2 on a page, 3 inside another panel's region. */
  order?: 2 | 3;
  className?: string;
  children: ReactNode;
}

/** A card with a name. Should its content break, it says so and offers to try again; the rest of the page stands. */
export function Panel({ title, question, actions, tone, order = 2, className, children }: PanelProps) {
  const id = useId();
  const Heading = order === 2 ? 'h2' : 'h3';
  return (
    <section className={[classes.panel, className].filter(Boolean).join(' ')} aria-labelledby={id} data-tone={tone}>
      <header className={classes.top}>
        <div>
          <Heading id={id} className={classes.title}>
            {title}
          </Heading>
          {question && <p className={classes.question}>{question}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      <QueryErrorResetBoundary>
        {({ reset }) => (
          <ErrorBoundary onReset={reset} fallback={(error, retry) => <FailedState error={error} onRetry={retry} />}>
            {children}
          </ErrorBoundary>
        )}
      </QueryErrorResetBoundary>
    </section>
  );
}

/** What a panel needs to know of a query, whatever kind it is. */
export type ShownQuery<T> = Pick<UseQueryResult<T>, 'isPending' | 'error' | 'isFetching'> & {
  data: T | undefined;
  refetch: () => unknown;
};

export interface QueryPanelProps<T> extends Omit<PanelProps, 'children'> {
  query: ShownQuery<T>;
  /** Whether there is nothing to show; then `empty` is shown. */
  isEmpty?: (data: T) => boolean;
  /** What an empty panel says: an `EmptyState`. */
  empty?: ReactNode;
  /** Rough height of what will come, in lines, so that the page does not jump. */
  lines?: number;
  children: (data: T) => ReactNode;
}

/** A panel over one query: loading, failed (with a way to try again), empty and ready never look alike. */
export function QueryPanel<T>({ query, isEmpty, empty, lines = 4, children, ...panel }: QueryPanelProps<T>) {
  return (
    <Panel {...panel}>
      <QueryContent query={query} {...(isEmpty === undefined ? {} : { isEmpty })} empty={empty} lines={lines}>
        {children}
      </QueryContent>
    </Panel>
  );
}

export type QueryContentProps<T> = Pick<QueryPanelProps<T>, 'query' | 'isEmpty' | 'empty' | 'lines' | 'children'>;

/** The four states of a query, without a card around them. */
export function QueryContent<T>({ query, isEmpty, empty, lines = 4, children }: QueryContentProps<T>) {
  const { t } = useTranslation();
  if (query.isPending) return <LoadingLines lines={lines} />;
  if (query.data === undefined) {
    return <FailedState error={query.error} onRetry={() => query.refetch()} retrying={query.isFetching} />;
  }
  if (isEmpty?.(query.data)) return empty ?? <p className={classes.question}>{t('shared.panel.empty')}</p>;
  return children(query.data);
}

/** Grey lines in place of what is being fetched. */
export function LoadingLines({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('shared.panel.loading')} className={classes.loading}>
      {linesOf(lines).map(({ id, width }) => (
        <Skeleton key={id} height={12} width={width} radius="sm" />
      ))}
    </div>
  );
}

const linesOf = (count: number) =>
  Array.from({ length: count }, (_, line) => ({ id: `line ${line}`, width: line === count - 1 ? '60%' : '100%' }));
