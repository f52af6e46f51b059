import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface SideDrawerProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** Says what is closed where "Close" alone would be unclear. */
  closeLabel?: string;
  children: ReactNode;
}

/** A sheet from the right, over the page: for what needs more room than a dialog. */
export function SideDrawer({ opened, onClose, title, closeLabel, children }: SideDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size="lg">
      <Drawer.Overlay />
      <Drawer.Content>
        {/* A drawer's head is not the page's banner. */}
        <Drawer.Header role="presentation">
          <Drawer.Title fw={650} fz="lg" miw={0} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Drawer.Title>
          <Drawer.CloseButton aria-label={closeLabel ?? t('shared.action.close')} />
        </Drawer.Header>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
