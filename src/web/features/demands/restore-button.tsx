import { useTranslation } from 'react-i18next';
import { reasonSchema } from '../../../domain/demands/wording.ts';
import { notify } from '../../shared/notices/notify.ts';
import type { WordingPlace } from './queries.ts';
import { ReasonedButton } from './reasoned-button.tsx';
import { useRestoreWording } from './restore-wording.ts';

/** Makes an earlier text the newest version, once a reason is given. */
export function RestoreButton({ place, number, newest }: { place: WordingPlace; number: number; newest: number }) {
  const { t } = useTranslation();
  const restore = useRestoreWording(place);
  return (
    <ReasonedButton
      size="xs"
      tone="teal"
      aria-label={t('demands.history.restoreVersion', { number })}
      title={t('demands.history.restoreTitle', { number })}
      verb={t('demands.history.restore')}
      explanation={t('demands.history.restoreExplanation', { number: newest + 1 })}
      label={t('demands.field.reason')}
      schema={reasonSchema}
      onConfirm={async (reason) => {
        await restore.mutateAsync({ seen: newest, json: { number, reason } });
        notify({ tone: 'done', text: t('demands.history.restored', { number, version: newest + 1 }) });
      }}
    >
      {t('demands.history.restore')}
    </ReasonedButton>
  );
}
