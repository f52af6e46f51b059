import '@mantine/notifications/styles.layer.css';
import { Notifications, notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Notice, notices } from './notify.ts';

const LOOK = {
  done: { color: 'teal', icon: <IconCheck size={16} /> },
  waits: { color: 'ochre', icon: <IconClock size={16} /> },
  error: { color: 'brick', icon: <IconAlertTriangle size={16} /> },
} as const;

export default function NoticeStack() {
  const { t } = useTranslation();
  useEffect(() => {
    const show = ({ tone, text, title }: Notice) =>
      notifications.show({
        ...LOOK[tone],
        ...(title === undefined ? {} : { title }),
        message: text,
        role: tone === 'error' ? 'alert' : 'status',
        autoClose: tone === 'error' ? false : 6000,
        withBorder: true,
        closeButtonProps: { 'aria-label': t('shared.action.close') },
      });
    const drain = () => notices.drain().forEach(show);
    drain();
    return notices.subscribe(drain);
  }, [t]);
  return <Notifications position="bottom-right" containerWidth={380} />;
}
