import { useTranslation } from 'react-i18next';
import type { VersionSummary } from '../../../domain/demands/wording.ts';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';

/** Who last moved a version, when, and what they said about it; nothing for one that was only saved. */
export function StateWords({
  version,
}: {
  version: Pick<VersionSummary, 'state' | 'stateBy' | 'stateAt' | 'stateNote' | 'reviewer'>;
}) {
  const { t } = useTranslation();
  const { state, stateBy, stateAt, stateNote, reviewer } = version;
  if (stateBy === null || stateAt === null) return null;
  return (
    <p>
      {t(`demands.moved.${state}`, { by: stateBy, reviewer: reviewer?.name ?? t('demands.formerColleague') })} ·{' '}
      <RelativeTime at={stateAt} />
      {stateNote !== '' && ` · ${stateNote}`}
    </p>
  );
}
