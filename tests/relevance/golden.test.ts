import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate, parseQuestionFile } from '../../src/evaluation/index.ts';
import { bundledDataFolder, type Evaluation, openKikigaki } from '../../src/index.ts';

/** Floors a little below what is reached (docs/search.md): a change that falls below has made answers worse. */
const FLOOR = { hit1: 0.83, mrr10: 0.85, recall5: 0.88, englishFirst: 26, refused: 56, nothing: 40, sureRight: 0.94 };
/** Questions that have an answer and are refused all the same. */
const MAX_WRONGLY_REFUSED = 13;

const QUESTIONS = new URL('golden-questions.json', import.meta.url).pathname;
let cacheFolder: string;
let evaluation: Evaluation;

beforeAll(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), 'kikigaki-'));
  const { kikigaki } = await openKikigaki({ folders: [bundledDataFolder()], cacheFolder });
  evaluation = await evaluate(parseQuestionFile(readFileSync(QUESTIONS, 'utf8'), QUESTIONS), (text, limit) =>
    kikigaki.ask({ text, limit }),
  );
});

afterAll(() => rm(cacheFolder, { recursive: true }));

describe('the golden question set over the bundled data', () => {
  it('has at least 150 questions, 30 of them in English, 40 without an answer', () => {
    expect(evaluation.overall.questions + evaluation.unanswerable).toBeGreaterThanOrEqual(150);
    expect(evaluation.kinds['english']?.questions).toBeGreaterThanOrEqual(30);
    expect(evaluation.unanswerable).toBeGreaterThanOrEqual(40);
  });

  it('is answered at least as well as the floor', () => {
    const { hit1, mrr10, recall5 } = evaluation.overall;
    expect({
      hit1: hit1 >= FLOOR.hit1,
      mrr10: mrr10 >= FLOOR.mrr10,
      recall5: recall5 >= FLOOR.recall5,
      figures: { hit1, mrr10, recall5 },
    }).toMatchObject({
      hit1: true,
      mrr10: true,
      recall5: true,
    });
  });

  it('finds the right session first for most English questions', () => {
    const { questions = 0, hit1 = 0 } = evaluation.kinds['english'] ?? {};
    expect(Math.round(questions * hit1)).toBeGreaterThanOrEqual(FLOOR.englishFirst);
  });

  it('is sure of most answers, and right where it is sure', () => {
    const { sure, sureRightly, overall } = evaluation;
    expect(sure / overall.questions).toBeGreaterThanOrEqual(0.75);
    expect(sureRightly / sure).toBeGreaterThanOrEqual(FLOOR.sureRight);
  });

  it('is hardly ever sure of a question without an answer, finds nothing for most of them, and nothing for few with one', () => {
    expect(evaluation.nothingRightly).toBeGreaterThanOrEqual(FLOOR.nothing);
    expect(evaluation.refusedRightly).toBeGreaterThanOrEqual(FLOOR.refused);
    expect(evaluation.refusedWrongly).toBeLessThanOrEqual(MAX_WRONGLY_REFUSED);
  });

  it('answers questions about an event as a whole by its notes', () => {
    expect(evaluation.eventNotesFound).toBeGreaterThanOrEqual(evaluation.eventNotes - 2);
  });
});
