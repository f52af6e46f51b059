import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { inviteSchema } from '../../../domain/access/account.ts';
import { ROLES } from '../../../domain/access/roles.ts';
import { SelectField, TextField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { CopyField } from '../../shared/ui/copy-field.tsx';
import { inviteColleague } from './queries.ts';

/** Asks whom to invite, then shows the one-time link once. */
export function InviteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const invite = useMutation(inviteColleague());
  const form = useZodForm({
    schema: inviteSchema,
    initialValues: { email: '', role: 'organiser' },
    onSubmit: (wish) => invite.mutateAsync(wish),
  });
  const close = () => {
    onClose();
    form.form.reset();
    invite.reset();
  };
  const { role } = form.form.values;
  const hint = ROLES.find((one) => one === role) ?? 'viewer';
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t(invite.data ? 'team.inviteDialog.made' : 'team.inviteDialog.title')}
      closeButtonProps={{ 'aria-label': t('shared.action.close') }}
    >
      {invite.data ? (
        <>
          <Text mb="sm">{t('team.inviteDialog.sentTo', { email: invite.data.invitation.email })}</Text>
          <CopyField label={t('team.inviteDialog.link')} value={invite.data.link} />
          <Group justify="flex-end" mt="lg">
            <Button variant="filled" onClick={close}>
              {t('team.inviteDialog.done')}
            </Button>
          </Group>
        </>
      ) : (
        <Form of={form} label={t('team.inviteDialog.title')}>
          <TextField form={form} name="email" type="email" autoComplete="off" label={t('team.email')} data-autofocus />
          <SelectField
            form={form}
            name="role"
            label={t('team.role')}
            description={t(`team.roleHint.${hint}`)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={ROLES.map((value) => ({ value, label: t(`shell.role.${value}`) }))}
          />
          <Group justify="flex-end" gap="xs" mt="sm">
            <Button onClick={close}>{t('shared.action.cancel')}</Button>
            <SubmitButton form={form}>{t('team.inviteDialog.make')}</SubmitButton>
          </Group>
        </Form>
      )}
    </Modal>
  );
}
