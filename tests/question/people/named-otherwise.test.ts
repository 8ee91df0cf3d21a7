import { beforeAll, describe, expect, it } from 'vitest';
import { letterNames } from '../../../src/language/letter-names.ts';
import type { Kikigaki } from '../../../src/ports/kikigaki.ts';
import { openBundled } from '../../fixtures/open-bundled.ts';

let kikigaki: Kikigaki;

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => new Date('2026-11-26T03:00:00Z')));
});

const idsFor = async (text: string): Promise<string[]> => {
  const answer = await kikigaki.ask({ text, limit: 0 });
  return 'sessions' in answer ? answer.sessions.map(({ session }) => session.id).sort() : [];
};
const limitsOf = async (text: string) => (await kikigaki.ask({ text })).question.limits;

describe('people', () => {
  it.each([
    ['ちぇしゃねこさんの登壇', 'チェシャ猫さんの登壇'],
    ['チェシャねこさんは何を話した？', 'チェシャ猫さんの登壇'],
    ['鈴ヶ嶺聡哲さんの発表', 'Sotetsu Suzugamineの発表'],
    ['鈴ケ嶺さんの発表', 'Sotetsu Suzugamineの発表'],
    ['斉藤和史さんの登壇', '斎藤和史さんの登壇'],
    ['北山晋吾さんの登壇履歴', '北山晋吾さんの登壇'],
  ])('%s are the same as %s', async (asked, same) => {
    const expected = await idsFor(same);
    expect(expected).not.toEqual([]);
    expect(await idsFor(asked)).toEqual(expected);
  });

  it('whose name is read as its kanji are go before those whose is not: 石川 is nobody called Ishii', async () => {
    expect(await limitsOf('石川さんの発表')).toEqual([
      { limit: 'speaker', op: 'is', values: expect.not.arrayContaining(['Toshiki Ishii']) },
    ]);
    expect(await idsFor('石井さんの発表')).toContain('cndw2025/2692');
    // Read in its own way, and by nobody in another.
    expect(await idsFor('服部佑樹さんの発表')).toEqual(['cicd2021/1185', 'cnk/3053']);
  });
});

describe('companies', () => {
  const yahoo = [{ limit: 'company', op: 'is', values: ['ヤフー'] }];
  it.each([
    'ヤフー（LINEと合併する前）の発表',
    'LINEヤフーになる前のヤフーの登壇',
    'Yahoo! JAPAN talks before the merger with LINE',
  ])('of %s is the one that was, not the one that it became', async (asked) => {
    expect(await limitsOf(asked)).toEqual(yahoo);
  });

  it('where somebody was are told by 時代, which is no topic', async () => {
    const limits = await limitsOf('逆井さんのNTTデータ時代の発表');
    expect(limits.map(({ limit }) => limit).sort()).toEqual(['company', 'speaker']);
    const { question } = await kikigaki.ask({ text: 'クラウドネイティブ時代の開発の話' });
    expect(question.topics.join()).toContain('時代');
  });

  it('are meant by several joined with とか', async () => {
    expect(await idsFor('吉瀬さん GitLabとかNutanixとか')).toEqual(['cndt2023/2080', 'cndw2025/2713']);
  });

  it.each([
    ['F5', 'エフファイブ'],
    ['IIJ', 'アイアイジェイ'],
    ['Nutanix', undefined],
    ['a', undefined],
  ])('%s is said %s', (name, said) => {
    expect(letterNames(name)).toBe(said);
  });
});
