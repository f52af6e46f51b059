import { describe, expect, it } from 'vitest';
import { isStale, saveWordingSchemaOf } from './wording.ts';
import { canMove, WORDING_STATES } from './wording-state.ts';

const source = { locale: 'es', id: 'es-2', sourceVersionId: null };
const translation = (sourceVersionId: string | null) => ({ locale: 'pt', id: 'pt-1', sourceVersionId });

describe('a translation', () => {
  it.each([
    ['of the newest source', translation('es-2'), source, false],
    ['of an earlier source', translation('es-1'), source, true],
    ['of no source that is known', translation(null), source, true],
    ['without any source', translation(null), undefined, false],
    ['that is the source itself', source, source, false],
  ])('%s is stale or not', (_, version, of, stale) => {
    expect(isStale(version, of)).toBe(stale);
  });
});

describe('a version', () => {
  it.each([
    ['askReview', ['draft', 'inReview']],
    ['returnToDraft', ['inReview']],
    ['approve', ['draft', 'inReview']],
  ] as const)('can be moved by %s from its states only', (act, from) => {
    expect(WORDING_STATES.filter((state) => canMove(state, act))).toEqual(from);
  });

  it.each([
    ['demand', false],
    ['preamble', true],
    ['closing', true],
  ] as const)('of a %s needs a title or not', (kind, allowed) => {
    const text = { title: ' ', body: 'Text', reason: 'Why not' };
    expect(saveWordingSchemaOf(kind).safeParse(text).success).toBe(allowed);
  });
});
