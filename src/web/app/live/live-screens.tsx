import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useContext, useEffect, useState } from 'react';
import { apiUrl } from '../../shared/api/client.ts';
import { type LiveConnection, openLive } from '../../shared/live/live-connection.ts';
import { LiveContext, OpenSourceContext } from '../../shared/live/live-context.ts';
import { useRefresh } from './use-refresh.ts';

/** Keeps a campaign's screens live: one stream, while they are open. */
export function LiveScreens({ campaign, children }: { campaign: string; children: ReactNode }) {
  const open = useContext(OpenSourceContext);
  const [live, setLive] = useState<LiveConnection>();
  useEffect(() => {
    if (!open) return;
    const opened = openLive(apiUrl(`/api/v1/campaigns/${encodeURIComponent(campaign)}/live`), open);
    setLive(opened);
    return () => {
      opened.close();
      setLive(undefined);
    };
  }, [campaign, open]);
  useRefresh(live, campaign, useQueryClient());
  return <LiveContext value={live}>{children}</LiveContext>;
}
