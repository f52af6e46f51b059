import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../shared/paths.ts';
import { PlainPage } from '../shared/ui/plain-page.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <PlainPage title={t('shell.notFound.title')} purpose={t('shell.notFound.purpose')}>
      <Button component={Link} to={paths.home()} variant="filled">
        {t('shell.notFound.home')}
      </Button>
    </PlainPage>
  );
}
