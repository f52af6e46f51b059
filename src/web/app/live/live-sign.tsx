import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveState } from '../../shared/live/live-context.ts';
import classes from './live-sign.module.css';

/** A short break is nobody's concern. */
const BREAK_MS = 10_000;
const RELIEF_MS = 6_000;

/** Says when the screens are no longer live, and when they are again. */
export function LiveSign() {
  const { t } = useTranslation();
  const state = useLiveState();
  const away = state === 'lost' || state === 'connecting';
  const [said, say] = useState<'lost' | 'back'>();
  useEffect(() => {
    if (away) {
      const timer = setTimeout(() => say('lost'), BREAK_MS);
      return () => clearTimeout(timer);
    }
    say((before) => (before === 'lost' ? 'back' : undefined));
    const timer = setTimeout(() => say(undefined), RELIEF_MS);
    return () => clearTimeout(timer);
  }, [away]);
  const Sign = said === 'lost' ? IconPlugConnectedX : IconPlugConnected;
  return (
    <p role="status" className={classes.sign} data-said={said}>
      {said && (
        <>
          <Sign size={16} aria-hidden />
          {t(said === 'lost' ? 'shared.live.lost' : 'shared.live.back')}
        </>
      )}
    </p>
  );
}
