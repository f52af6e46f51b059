import type { Role } from '../domain/access/roles.ts';
import type { Locale } from '../domain/locale/locale.ts';

/** The person behind a request. */
export interface Actor {
  id: string;
  name: string;
  email: string;
  role: Role;
  locale: Locale;
  sessionId: string;
}

/** The campaign a request is scoped to. */
export interface CampaignScope {
  id: string;
  slug: string;
}

/** What middlewares leave in the context. */
export interface Env {
  Variables: {
    requestId: string;
    /** Set on every route behind `may()`. */
    actor: Actor;
    /** Set on every route behind `inCampaign()`. */
    campaign: CampaignScope;
  };
}
