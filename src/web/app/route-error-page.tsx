import { Button } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useNavigate, useRevalidator, useRouteError } from 'react-router';
import { isApiError } from '../shared/api/api-error.ts';
import { useSay } from '../shared/api/use-say.ts';
import { PlainPage } from '../shared/ui/plain-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** A page whose data or code could not be had. The navigation around it stays usable. */
export function RouteErrorPage() {
  const error = useRouteError();
  const say = useSay();
  const { t } = useTranslation();
  const { reset } = useQueryErrorResetBoundary();
  const { revalidate, state } = useRevalidator();
  const navigate = useNavigate();

  if (isApiError(error, 'not.found') || (isRouteErrorResponse(error) && error.status === 404)) return <NotFoundPage />;
  if (isApiError(error, 'access.notPermitted')) {
    return <PlainPage title={t('shell.fault.notPermitted')} purpose={say(error)} />;
  }
  const retry = async () => {
    reset();
    // A part of the app that could not be fetched is not fetched again by the router: start afresh.
    if (error instanceof TypeError) navigate(0);
    else await revalidate();
  };
  return (
    <PlainPage title={t('shell.fault.title')} purpose={say(error)}>
      <Button variant="filled" onClick={retry} loading={state === 'loading'}>
        {t('shared.action.retry')}
      </Button>
    </PlainPage>
  );
}
