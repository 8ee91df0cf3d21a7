import { describe, expect, it } from 'vitest';
import { checkPatterns } from './fixtures/check-patterns.ts';
import { collectPatterns } from './fixtures/collect-patterns.ts';

/** Patterns that functions make: one as each of them comes out, for what they are made of stands in data or in the file. */
const BUILT: Readonly<Record<string, readonly RegExp[]>> = {
  'src/answer/find-marks.ts': [/(?<![a-z0-9])site[\s_-]+reliability[\s_-]+engineering(?![a-z])/gu],
  'src/digest/topic-filter.ts': [/(?<![a-z0-9])ci\/cd(?![a-z0-9])/],
  'src/importing/binding/bind-event.ts': [
    /#cndt2022(?![A-Za-z0-9])/i,
    /2022\s{0,3}[-/.年]\s{0,3}0?11\s{0,3}[-/.月]\s{0,3}0?21(?!\d)/,
  ],
  'src/importing/reading/find-content-root.ts': [/data-order="(\d+)"/g],
  'src/importing/reading/read-rst.ts': [/^:(?:author|著者):(.+)$/is],
  'adapters/discord/incoming-message.ts': [/<@!?123456789>/],
  'adapters/slack/listen.ts': [/^(?:kiku-event|kiku-digest-events)$/],
};

const ADD_EXAMPLE =
  'A function makes patterns with RegExp(…), which nobody can see before it is called. Add one as it comes out to BUILT in this file, under the name of its file; take out those whose file makes none any more.';
const MAKE_LINEAR =
  'A stranger could stop the bot with a text that these patterns take long to refuse. Make them linear: bound what repeats beside something that takes the same letters, or from many places at once (\\s{0,3} for \\s*, [\\s\\S]* without $ for .*$); do not repeat what repeats; or read with a loop (src/language/trim-where.ts trims). This test says "linear" when it is done.';

const { patterns, builtLater } = await collectPatterns();

describe('the patterns of the program', () => {
  it('are found', () => {
    expect(patterns.length).toBeGreaterThan(500);
    expect(patterns.filter(({ source }) => source.includes('キーノート')).length).toBeGreaterThan(1);
  });

  it('that are made by functions are looked at by an example of each', () => {
    const examples = Object.fromEntries(Object.entries(BUILT).map(([file, list]) => [file, list.length]));
    expect(examples, ADD_EXAMPLE).toEqual(builtLater);
  });

  it('take no text more than linear time', async () => {
    const examples = Object.entries(BUILT).flatMap(([file, list]) => list.map(({ source, flags }) => ({ file, source, flags })));
    const growths = await checkPatterns([...patterns, ...examples]);
    const wrong = [...growths].filter(([, growth]) => growth !== 'linear');
    expect(
      wrong.map(([{ file, source }, growth]) => `${growth}: ${file}: ${source}`),
      MAKE_LINEAR,
    ).toEqual([]);
  }, 600_000);

  it.each([
    ['exponential', /^(?:サンキュー?(?:[\sー]*サンキュー?)*[\sー]*)$/],
    ['exponential', /^(?:[ぁ-ん]|その|この)*$/],
    ['exponential', /^(?:番目|番|目)*$/],
    ['exponential', /^(?:a{0,9}){0,60}b$/],
    ['polynomial', /\d+年$/],
    ['polynomial', /(?<![a-z])\s*[:：].*$/],
  ] as const)('would be refused if one were like %s %s', async (growth, pattern) => {
    expect([...(await checkPatterns([pattern])).values()]).toEqual([growth]);
  });
});
