import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, AnswerContext, Kikigaki } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

interface Asked {
  readonly q: string;
  readonly kind: string;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as T;
const UNANSWERABLE = read<Asked[]>('unanswerable-questions.json');
/** Of all, so many may be answered with conviction; so large a share is refused, not shown the nearest. */
const MAX_SURE = 5;
const MIN_REFUSED = 0.7;

let kikigaki: Kikigaki;
let corpusSize = 0;
const answers = new Map<Asked, Answer>();

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => new Date('2026-11-26T00:00:00Z')));
  corpusSize = (await kikigaki.programme.events()).reduce((sum, { sessionCount }) => sum + sessionCount, 0);
  for (const asked of UNANSWERABLE) answers.set(asked, await kikigaki.ask({ text: asked.q }));
}, 240_000);

const isRefused = ({ kind }: Answer): boolean => kind === 'nothing' || kind === 'help';
const isSure = (answer: Answer): boolean => !isRefused(answer) && answer.certainty === 'sure';

describe('questions that the data does not answer', () => {
  it('are at least 150, of seven kinds', () => {
    expect(UNANSWERABLE.length).toBeGreaterThanOrEqual(150);
    expect(new Set(UNANSWERABLE.map(({ kind }) => kind)).size).toBe(7);
  });

  it('are hardly ever answered with conviction', () => {
    const sure = UNANSWERABLE.filter((asked) => isSure(answers.get(asked) as Answer));
    expect(sure.map(({ q }) => q).slice(MAX_SURE)).toEqual([]);
  });

  it('are mostly refused, and small talk and instructions nearly always', () => {
    const shareOf = (asked: readonly Asked[]): number =>
      asked.filter((one) => isRefused(answers.get(one) as Answer)).length / asked.length;
    const ofKinds = (...kinds: string[]): Asked[] => UNANSWERABLE.filter(({ kind }) => kinds.includes(kind));
    expect(shareOf(UNANSWERABLE)).toBeGreaterThanOrEqual(MIN_REFUSED);
    expect(shareOf(ofKinds('instruction', 'not-in-data'))).toBeGreaterThanOrEqual(0.9);
    expect(shareOf(ofKinds('other-conference', 'unknown-name'))).toBeGreaterThanOrEqual(0.9);
  });
});

type Forms = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Ways of asking, each with the first two things that it can be asked of. */
function ways(): { q: string }[] {
  const sets = read<Forms>('../question/asking-forms.json');
  return Object.values(sets).flatMap((languages) =>
    Object.values(languages).flatMap((given) => {
      const { forms = {}, ...others } = given as Record<string, unknown>;
      const things = Object.values(others)
        .flatMap((one) => (Array.isArray(one) ? one.filter(isText) : []))
        .slice(0, 2);
      const texts = Object.values(forms as object).flatMap((one) => (Array.isArray(one) ? one.filter(isText) : []));
      return texts.flatMap((form) => things.map((thing) => ({ q: form.replaceAll('{}', thing) })));
    }),
  );
}
const isText = (value: unknown): value is string => typeof value === 'string';

describe('no question of any set lists the whole corpus', () => {
  /** All of it, or nearly all without a condition that says so: 743 of 750 talks have no abstract. */
  const isWhole = (answer: Answer): boolean => {
    const total = 'total' in answer && answer.kind !== 'count' && answer.kind !== 'ranking' ? answer.total : 0;
    return total >= corpusSize || (total > corpusSize * 0.9 && answer.question.limits.length === 0);
  };

  it('neither those without an answer, nor those with one', async () => {
    const golden = read<{ q: string }[]>('golden-questions.json');
    const lists = read<{ q: string }[]>('../question/lists.json');
    const phrasings = read<{ q: string }[]>('../question/phrasings.json');
    const facts = read<{ q: string }[]>('../question/facts.json');
    const asked = [
      ...UNANSWERABLE,
      ...golden,
      ...lists,
      ...phrasings,
      ...facts,
      ...ways(),
      { q: '登壇者全員教えて' },
      { q: '月曜だるい' },
      { q: '話' },
      { q: 'セッション一覧' },
      { q: '全部見せて' },
      { q: 'list everything' },
    ];
    const whole: string[] = [];
    for (const { q } of asked) if (isWhole(await kikigaki.ask({ text: q }))) whole.push(q);
    expect(whole).toEqual([]);
  }, 240_000);

  it('nor any turn of the conversations', async () => {
    const conversations = ['told-conversations', 'conversations'].flatMap((name) =>
      read<{ turns: { q: string }[] }[]>(`../question/${name}.json`),
    );
    const whole: string[] = [];
    for (const { turns } of conversations) {
      let previous: AnswerContext | undefined;
      for (const { q } of turns) {
        const answer = await kikigaki.ask({ text: q, ...(previous && { previous }) });
        if (isWhole(answer)) whole.push(q);
        previous = answer.context;
      }
    }
    expect(whole).toEqual([]);
  }, 240_000);
});
