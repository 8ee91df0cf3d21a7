import { describe, expect, it } from 'vitest';
import { certaintyOf, FIRST_IS_RIGHT, likelihood } from '../../src/answer/certainty.ts';
import type { Evidence } from '../../src/answer/evidence.ts';

const EVIDENCE: Evidence = {
  coverage: 0.5,
  lead: 0.5,
  leadOverFifth: 0.7,
  together: 3,
  information: 1.5,
  missing: 0.4,
  hasAll: false,
  unknownNames: 0,
  byMeaningOnly: false,
};

describe('how sure an answer is', () => {
  it('is sure where several rare words stand together in one session that leads', () => {
    expect(certaintyOf(EVIDENCE, false)).toBe('sure');
  });

  it('is uncertain where no session leads and a rare word is missing', () => {
    expect(certaintyOf({ ...EVIDENCE, lead: 0.02, leadOverFifth: 0.2, together: 2, missing: 0.9 }, false)).toBe('perhaps');
  });

  it('is nothing where one common word of a question stands somewhere and its name is unknown', () => {
    const weak = { ...EVIDENCE, coverage: 0.15, lead: 0.05, leadOverFifth: 0.1, together: 1, information: 0.3, missing: 1 };
    expect(certaintyOf({ ...weak, unknownNames: 1 }, false)).toBe('nothing');
  });

  it('is sure of a session that has all words of the question, however many others have them', () => {
    expect(certaintyOf({ ...EVIDENCE, lead: 0, leadOverFifth: 0, together: 1, missing: 0, hasAll: true }, false)).toBe('sure');
  });

  it('never trusts meaning alone', () => {
    expect(certaintyOf({ ...EVIDENCE, byMeaningOnly: true }, false)).toBe('perhaps');
  });

  it('loses likelihood with each thing that speaks against it', () => {
    const likely = likelihood(EVIDENCE, FIRST_IS_RIGHT);
    expect(likelihood({ ...EVIDENCE, missing: 1 }, FIRST_IS_RIGHT)).toBeLessThan(likely);
    expect(likelihood({ ...EVIDENCE, unknownNames: 1 }, FIRST_IS_RIGHT)).toBeLessThan(likely);
    expect(likelihood({ ...EVIDENCE, lead: 0 }, FIRST_IS_RIGHT)).toBeLessThan(likely);
  });
});
