import { describe, expect, it } from 'vitest';
import {
  type Addressed,
  FINDING_CODES,
  type FindingCode,
  type PreflightFacts,
  preflight,
  standingInTheWay,
} from './preflight.ts';

const letter: Addressed = {
  officeId: 'uy',
  locale: 'es',
  inOwnLanguage: true,
  unresolved: [],
  omitted: [],
  address: 'valid',
  isChanged: false,
};
const fine: PreflightFacts = {
  today: '2026-11-25',
  letters: [letter],
  locales: ['es'],
  staleLocales: [],
  mentionsAttachment: [],
  attachments: [],
  isVersionOutdated: false,
  notCited: 0,
  unverifiedCited: 0,
  formerHolders: [],
  datedOn: '2026-11-25',
  replyBy: '2026-11-25',
  openComments: 0,
};

const CASES: Record<FindingCode, Partial<PreflightFacts>> = {
  noRecipients: { letters: [] },
  noText: { locales: [] },
  unresolvedField: { letters: [{ ...letter, unresolved: ['replyBy'] }] },
  staleTranslation: { staleLocales: ['pt'] },
  versionOutdated: { isVersionOutdated: true },
  unverifiedCited: { unverifiedCited: 2 },
  tooLarge: { attachments: [{ size: 6_000_000 }, { size: 6_000_000 }] },
  formerHolder: { formerHolders: [{ officeId: 'uy', locale: 'es' }] },
  languageMissing: { letters: [{ ...letter, inOwnLanguage: false }] },
  consentNotCovering: { notCited: 4 },
  attachmentMissing: { mentionsAttachment: ['es'] },
  datePassed: { replyBy: '2026-11-24' },
  openComments: { openComments: 1 },
  nothingToSay: { letters: [{ ...letter, omitted: ['signatories.inCountry'] }] },
  addressExpired: { letters: [{ ...letter, address: 'expired' }] },
  addressBounced: { letters: [{ ...letter, address: 'bounced' }] },
  addressMissing: { letters: [{ ...letter, address: 'missing' }] },
  letterChanged: { letters: [{ ...letter, isChanged: true }] },
  rosterChanged: {
    roster: { count: { frozen: 1, today: 2 }, countries: { frozen: 1, today: 1 }, joined: ['Example A'], left: [] },
  },
};

describe('preflight', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(preflight(fine)).toEqual([]);
  });

  it.each(Object.entries(CASES))('finds %s and nothing else', (code, change) => {
    expect(preflight({ ...fine, ...change }).map((finding) => finding.code)).toEqual([code]);
  });

  it('says which office, language and field', () => {
    const facts = { ...fine, letters: [{ ...letter, unresolved: ['replyBy', 'holder.name'] }] };
    expect(preflight(facts)[0]).toEqual({
      code: 'unresolvedField',
      count: 2,
      places: ['replyBy', 'holder.name'].map((field) => ({ officeId: 'uy', locale: 'es', field })),
    });
  });

  it('asks for no attachment where there is one', () => {
    expect(preflight({ ...fine, mentionsAttachment: ['es'], attachments: [{ size: 1 }] })).toEqual([]);
  });
});

describe('what stands in the way', () => {
  const all = FINDING_CODES.map((code) => ({ code, count: 1, places: [] }));
  const asked: FindingCode[] = ['languageMissing', 'consentNotCovering', 'attachmentMissing', 'datePassed'];

  it('of approving is what has to be mended, and what nobody accepted', () => {
    const inTheWay = standingInTheWay(all, 'approve', ['datePassed']);
    expect(inTheWay).toContain('unresolvedField');
    expect(inTheWay).toContain('languageMissing');
    expect(inTheWay).not.toContain('datePassed');
    expect(inTheWay).not.toContain('addressBounced');
    expect(inTheWay).not.toContain('openComments');
  });

  it('of sending is all of it, addresses and roster too', () => {
    const inTheWay = standingInTheWay(all, 'send', [...asked, 'addressMissing']);
    expect(inTheWay).toEqual(
      expect.arrayContaining(['unresolvedField', 'addressBounced', 'addressExpired', 'rosterChanged']),
    );
    expect(inTheWay).not.toContain('addressMissing');
  });

  it('is not moved by accepting what has to be mended', () => {
    expect(standingInTheWay(all, 'approve', FINDING_CODES)).toContain('staleTranslation');
  });
});
