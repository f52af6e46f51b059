import { Alert, Button, CopyButton, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconCopy, IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/format.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { QueryContent } from '../../shared/ui/panel.tsx';
import { RowTable } from '../../shared/ui/row-table.tsx';
import classes from './organizations.module.css';
import { type Filters, organizationQueries } from './queries.ts';

/** Whom one writes to, of the organisations on the list: their newest contact person with an address. */
export function Addresses({ campaign, filters }: { campaign: string; filters: Filters }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button onClick={open} leftSection={<IconMail size={16} aria-hidden />}>
        {t('organizations.addresses.button')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size="xl"
        title={t('organizations.addresses.title')}
        closeButtonProps={{ 'aria-label': t('shared.action.close') }}
      >
        <AddressList campaign={campaign} filters={filters} />
      </Modal>
    </>
  );
}

function AddressList({ campaign, filters }: { campaign: string; filters: Filters }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(organizationQueries.addresses(campaign, filters));
  return (
    <QueryContent
      query={query}
      lines={6}
      isEmpty={({ items }) => items.length === 0}
      empty={<EmptyState title={t('organizations.addresses.none')} hint={t('organizations.addresses.noneHint')} />}
    >
      {({ items, more }) => (
        <>
          {more && (
            <Alert color="ochre">{t('organizations.addresses.more', { number: format.number(items.length) })}</Alert>
          )}
          <Group justify="space-between" my="sm">
            <Text size="sm">{t('organizations.addresses.count', { count: items.length })}</Text>
            <CopyButton value={items.map(({ email }) => email).join('; ')} timeout={4000}>
              {({ copied, copy }) => (
                <Button
                  variant="filled"
                  onClick={copy}
                  leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
                >
                  <span aria-live="polite">{t(copied ? 'shared.action.copied' : 'organizations.addresses.copy')}</span>
                </Button>
              )}
            </CopyButton>
          </Group>
          <Text size="sm" c="dimmed" mb="sm">
            {t('organizations.addresses.hint')}
          </Text>
          <div className={classes.addresses}>
            <RowTable
              label={t('organizations.addresses.title')}
              rows={items}
              rowKey={({ email, organization }) => `${organization} ${email}`}
              columns={[
                { key: 'organization', label: t('organizations.field.name'), cell: (row) => row.organization },
                { key: 'name', label: t('organizations.contact.name'), cell: ({ name }) => name },
                { key: 'email', label: t('organizations.contact.email'), cell: ({ email }) => email },
              ]}
            />
          </div>
        </>
      )}
    </QueryContent>
  );
}
