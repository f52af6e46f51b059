import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The first moments of a visit. */
export function StartingPage() {
  const { t } = useTranslation();
  return (
    <Center mih="100vh" role="status" aria-label={t('shared.panel.loading')}>
      <Loader size="sm" type="dots" />
    </Center>
  );
}
