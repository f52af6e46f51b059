import { Button, Tooltip } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Opens the letter as one office will get it. The demonstration has nothing that sets documents, and says so. */
export function PdfButton({ href, unsaved }: { href: string; unsaved: boolean }) {
  const { t } = useTranslation();
  const icon = <IconFileTypePdf size={16} aria-hidden />;
  if (__DEMO__) {
    return (
      <Tooltip label={t('letters.pdfNotHere')}>
        <Button leftSection={icon} aria-disabled data-disabled onClick={(event) => event.preventDefault()}>
          {t('letters.pdf')}
        </Button>
      </Tooltip>
    );
  }
  return (
    <Tooltip label={t('letters.pdfSaved')} disabled={!unsaved}>
      <Button component="a" href={href} target="_blank" rel="noreferrer" leftSection={icon}>
        {t('letters.pdf')}
      </Button>
    </Tooltip>
  );
}
