import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../domain/locale/locale.ts';
import type { Text } from './use-wording-conflict.ts';
import { WordingText } from './wording-text.tsx';

export interface SetAsideProps {
  text: Text;
  locale: Locale;
  onBringBack: () => void;
  onForget: () => void;
}

/** What somebody had typed before taking the other's version. */
export function SetAside({ text, locale, onBringBack, onForget }: SetAsideProps) {
  const { t } = useTranslation();
  return (
    <Alert color="slate" title={t('demands.setAside.title')} role="status">
      <WordingText wording={text} locale={locale} />
      <Group gap="xs" mt="xs">
        <Button size="xs" onClick={onBringBack}>
          {t('demands.setAside.bringBack')}
        </Button>
        <Button size="xs" onClick={onForget}>
          {t('demands.setAside.forget')}
        </Button>
      </Group>
    </Alert>
  );
}
