import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerContext, Kikigaki } from '../../src/index.ts';
import { hostileTexts } from '../fixtures/hostile-texts.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

/** As long as a question can be: longer ones are cut. */
const MAX_LENGTH = 2_000;

let kikigaki: Kikigaki;
let previous: AnswerContext;

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => new Date('2026-06-01')));
  const answer = await kikigaki.ask({ text: 'eBPF' });
  if (answer.kind !== 'found') throw new Error(`eBPF: ${answer.kind}`);
  previous = answer.context;
});

// A pattern of exponential time does not end with any of them within the life of the person who waits.
describe('a question that patterns can read in many ways is answered', () => {
  it.each([`${'サンキュー'.repeat(40)}ぬ`, `${'番目'.repeat(40)}初`, `${'その'.repeat(26)}猫`, `${'to '.repeat(60)}z`])(
    '%s',
    async (text) => {
      for (const before of [undefined, previous])
        expect((await kikigaki.ask({ text, ...(before && { previous: before }) })).kind).toBeTypeOf('string');
    },
  );

  it('as a first message', async () => {
    for (const text of hostileTexts(MAX_LENGTH)) expect((await kikigaki.ask({ text })).kind).toBeTypeOf('string');
  }, 60_000);

  it('as a follow-up', async () => {
    for (const text of hostileTexts(MAX_LENGTH)) expect((await kikigaki.ask({ text, previous })).kind).toBeTypeOf('string');
  }, 60_000);
});
