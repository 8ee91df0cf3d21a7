import { describe, expect, it } from 'vitest';
import { checkPatterns } from './fixtures/check-patterns.ts';
import { collectPatterns } from './fixtures/collect-patterns.ts';

const ADDRESS = 'meets the address of the API, which the operator sets';

/** Files, or folders, whose patterns may take time with a power of the text's length, and what bounds that length. */
const BOUNDED: Readonly<Record<string, string>> = {
  'src/importing/binding/bind-event.ts': "a page's title has 300 characters",
  'src/importing/finding/':
    'headings and heads have 300 characters, evidence 2,000 (LIMITS), in a process that is ended after 20 s',
  'adapters/discord/messenger.ts': ADDRESS,
  'adapters/discord/open-rest.ts': ADDRESS,
  'adapters/discord/probe.ts': ADDRESS,
  'adapters/slack/messenger.ts': ADDRESS,
  'adapters/slack/probe.ts': ADDRESS,
};

/** Patterns that functions make: one as each of them comes out, for what they are made of stands in data or in the file. */
const BUILT: Readonly<Record<string, readonly RegExp[]>> = {
  'src/answer/find-marks.ts': [/(?<![a-z0-9])site[\s_-]+reliability[\s_-]+engineering(?![a-z])/gu],
  'src/digest/topic-filter.ts': [/(?<![a-z0-9])ci\/cd(?![a-z0-9])/],
  'src/importing/binding/bind-event.ts': [/#cndt2022(?![A-Za-z0-9])/i, /2022\s*[-/.年]\s*0?11\s*[-/.月]\s*0?21(?!\d)/],
  'src/importing/reading/find-content-root.ts': [/data-order="(\d+)"/g],
  'src/importing/reading/read-rst.ts': [/^:(?:author|著者):(.+)$/is],
  'adapters/discord/incoming-message.ts': [/<@!?123456789>/],
};

const { patterns, builtLater } = await collectPatterns();

describe('the patterns of the program', () => {
  it('are found', () => {
    expect(patterns.length).toBeGreaterThan(500);
    expect(patterns.filter(({ source }) => source.includes('キーノート')).length).toBeGreaterThan(1);
  });

  it('that are made by functions are looked at by an example of each', () => {
    expect(Object.fromEntries(Object.entries(BUILT).map(([file, examples]) => [file, examples.length]))).toEqual(builtLater);
  });

  it('take no text exponential time, and none of any length more than linear time', async () => {
    const examples = Object.entries(BUILT).flatMap(([file, list]) => list.map(({ source, flags }) => ({ file, source, flags })));
    const growths = await checkPatterns([...patterns, ...examples]);
    const isBounded = (file: string): boolean => Object.keys(BOUNDED).some((place) => file.startsWith(place));
    const wrong = [...growths].filter(
      ([{ file }, growth]) => growth !== 'linear' && !(growth === 'polynomial' && isBounded(file)),
    );
    expect(wrong.map(([{ file, source }, growth]) => `${growth}: ${file}: ${source}`)).toEqual([]);
    const used = [...growths].filter(([, growth]) => growth === 'polynomial').map(([{ file }]) => file);
    expect(Object.keys(BOUNDED).filter((place) => !used.some((file) => file.startsWith(place)))).toEqual([]);
  }, 600_000);

  it('would be refused if they were like those that once stopped the bot', async () => {
    const former = [/^(?:サンキュー?(?:[\sー]*サンキュー?)*[\sー]*)$/, /^(?:[ぁ-ん]|その|この)*$/, /^(?:番目|番|目)*$/];
    expect([...(await checkPatterns(former)).values()]).toEqual(['exponential', 'exponential', 'exponential']);
  });
});
