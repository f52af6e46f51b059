import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { Problem } from '../domain/errors.ts';
import { auditRoutes } from './audit/routes.ts';
import { sessionRoutes } from './auth/session-routes.ts';
import { teamRoutes } from './auth/team-routes.ts';
import { bulkActRoutes } from './bulk-acts/routes.ts';
import { campaignRoutes } from './campaigns/routes.ts';
import { consentPageRoutes } from './consent/page/routes.ts';
import { answerRoutes, consentRoutes } from './consent/routes.ts';
import type { Env } from './context.ts';
import { deliveryRoutes, letterDeliveryRoutes } from './deliveries/routes.ts';
import { demandRoutes } from './demands/routes.ts';
import { duplicateRoutes } from './duplicates/routes.ts';
import { evidenceRoutes } from './evidence/routes.ts';
import { exportRoutes, listFileRoutes } from './exports/routes.ts';
import { healthRoutes } from './health.ts';
import { limitBody } from './http/body-limit.ts';
import { openApi } from './http/open-api.ts';
import { answerProblem } from './http/problem.ts';
import { sameOrigin } from './http/same-origin.ts';
import { isRosterUpload } from './imports/receive-roster.ts';
import { importRoutes } from './imports/routes.ts';
import { letterApprovalRoutes } from './letters/approval/routes.ts';
import { letterArchiveRoutes } from './letters/archive/routes.ts';
import { besideLetterRoutes } from './letters/beside-letter-routes.ts';
import { letterFormatRoutes } from './letters/format-routes.ts';
import { letterRoutes } from './letters/routes.ts';
import { writingRoutes } from './letters/writing-routes.ts';
import { liveRoutes } from './live/live-routes.ts';
import { presenceRoutes } from './live/presence-routes.ts';
import { outboxRoutes } from './mail/routes.ts';
import { unsubscribeRoutes } from './mail/unsubscribe-page.ts';
import { officeImportRoutes } from './officials/import/routes.ts';
import { officialRoutes } from './officials/routes.ts';
import { organizationRoutes } from './organizations/routes.ts';
import { overviewRoutes } from './overview/routes.ts';
import type { Ports } from './ports.ts';
import { privacyRoutes } from './privacy/routes.ts';
import { answerPage, isPublicPage } from './public/answer-page.ts';
import { publicCors, publicJson } from './public/json-routes.ts';
import { pageSecurity, publicPages } from './public/page-routes.ts';
import { sentLetterJson, sentLetterPages } from './public/sent-letter-routes.ts';
import { signatoryRoutes } from './signatories/routes.ts';
import { documentRoutes } from './statements/document-routes.ts';
import { statementRoutes } from './statements/routes.ts';
import { suggestionRoutes } from './suggestions/routes.ts';
import { textBlockRoutes } from './text-blocks/routes.ts';
import { verificationRoutes } from './verification/routes.ts';
import { viewRoutes } from './views/routes.ts';

/** Everything that the app answers; the rest of an origin is files. */
const SERVED = ['/api/*', '/s/*', '/check/*', '/consent/*', '/unsubscribe/*'] as const;

/**
 * The API as a value: the same over node-postgres, over PGlite in a page, and in a test without a port.
 * @param around middlewares of the place it is served from (a request log), outermost
 */
export function createApp(ports: Ports, around: readonly MiddlewareHandler<Env>[] = []) {
  const app = new Hono<Env>();
  const refuse = (error: unknown, c: Context<Env>) =>
    isPublicPage(c.req) ? answerPage(error, c, ports) : answerProblem(error, c, ports.log);
  app.onError(refuse);
  app.notFound((c) => refuse(new Problem('not.found'), c));
  for (const served of SERVED) {
    for (const middleware of around) app.use(served, middleware);
    app.use(served, async (c, next) => {
      c.set('requestId', crypto.randomUUID().slice(0, 8));
      await next();
      c.header('x-request-id', c.get('requestId'));
      if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
    });
  }
  for (const pages of ['/s/*', '/check/*']) app.use(pages, pageSecurity(ports));
  app.use('/api/public/*', publicCors());
  app.use(
    '/api/*',
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      // Promised only where it can be kept.
      strictTransportSecurity: ports.settings.publicUrl.startsWith('https:'),
    }),
  );
  app.use('/api/*', sameOrigin(ports.settings));
  app.use('/api/*', limitBody(12, isRosterUpload));

  const composed = app
    .route('/api/health', healthRoutes(ports))
    .route('/api/v1', sessionRoutes(ports))
    .route('/api/v1/team', teamRoutes(ports))
    .route('/api/v1/audit', auditRoutes(ports))
    .route('/api/v1/outbox', outboxRoutes(ports))
    .route('/api/v1/campaigns', campaignRoutes(ports))
    .route('/api/v1/campaigns/:campaign/overview', overviewRoutes(ports))
    .route('/api/v1/campaigns/:campaign/demands', demandRoutes(ports))
    .route('/api/v1/campaigns/:campaign/demands/:demand/suggestions', suggestionRoutes(ports))
    .route('/api/v1/campaigns/:campaign/statement', statementRoutes(ports))
    .route('/api/v1/campaigns/:campaign/statement', documentRoutes(ports))
    .route('/api/public/campaigns/:campaign', publicJson(ports))
    .route('/s', publicPages(ports))
    .route('/check', sentLetterPages(ports))
    .route('/api/public/letters', sentLetterJson(ports))
    .route('/api/v1/campaigns/:campaign/demands/:demand/evidence', evidenceRoutes(ports))
    // Before the signatories: a file's name is no signatory's id.
    .route('/api/v1/campaigns/:campaign/signatories', listFileRoutes(ports))
    .route('/api/v1/campaigns/:campaign/exports', exportRoutes(ports))
    .route('/api/v1/campaigns/:campaign/signatories', signatoryRoutes(ports))
    .route('/api/v1/campaigns/:campaign/organizations', organizationRoutes(ports))
    .route('/api/v1/campaigns/:campaign/verification', verificationRoutes(ports))
    .route('/api/v1/campaigns/:campaign/duplicates', duplicateRoutes(ports))
    .route('/api/v1/campaigns/:campaign/people', privacyRoutes(ports))
    .route('/api/v1/campaigns/:campaign/bulk-acts', bulkActRoutes(ports))
    .route('/api/v1/campaigns/:campaign/imports', importRoutes(ports))
    .route('/api/v1/campaigns/:campaign/views', viewRoutes(ports))
    // Before the offices: the word is no office's id.
    .route('/api/v1/campaigns/:campaign/officials/imports', officeImportRoutes(ports))
    .route('/api/v1/campaigns/:campaign/officials', officialRoutes(ports))
    .route('/api/v1/campaigns/:campaign/letters', letterRoutes(ports))
    .route('/api/v1/campaigns/:campaign/letters', letterApprovalRoutes(ports))
    .route('/api/v1/campaigns/:campaign/letters', writingRoutes(ports))
    .route('/api/v1/campaigns/:campaign/letters', besideLetterRoutes(ports))
    .route('/api/v1/campaigns/:campaign/text-blocks', textBlockRoutes(ports))
    .route('/api/v1/campaigns/:campaign/letters/:letter/deliveries', letterDeliveryRoutes(ports))
    .route('/api/v1/campaigns/:campaign/deliveries', deliveryRoutes(ports))
    .route('/api/v1/campaigns/:campaign/letters', letterFormatRoutes(ports))
    .route('/api/v1/campaigns/:campaign/letters', letterArchiveRoutes(ports))
    .route('/api/v1/campaigns/:campaign/live', liveRoutes(ports))
    .route('/api/v1/campaigns/:campaign/presence', presenceRoutes(ports))
    .route('/api/v1/campaigns/:campaign/consent', consentRoutes(ports))
    .route('/api/v1/campaigns/:campaign/signatories', answerRoutes(ports))
    .route('/consent', consentPageRoutes(ports))
    .route('/unsubscribe', unsubscribeRoutes(ports));

  openApi(app, ports);
  return composed;
}

export type AppType = ReturnType<typeof createApp>;
