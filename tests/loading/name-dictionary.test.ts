import { expect, it } from 'vitest';
import { lookUpNames } from '../../src/loading/name-dictionary.ts';

const NONE: ReadonlySet<string> = new Set();

it('finds how a sound may be written and how a writing may be read', async () => {
  const { names: found } = await lookUpNames({ sounds: new Set(['motizuki']), writings: new Set(['田籠']), ofKanji: NONE });
  expect(found).toContainEqual({ writing: '望月', sound: 'motizuki', use: 'family' });
  expect(found).toContainEqual({ writing: '田籠', sound: 'tagomori', use: 'family' });
  expect(found.every(({ writing, sound }) => sound === 'motizuki' || writing === '田籠')).toBe(true);
});

it('gives writings in their common form', async () => {
  const { names: found } = await lookUpNames({ sounds: new Set(['takahasi']), writings: new Set(), ofKanji: NONE });
  expect(found.map(({ writing }) => writing)).toContain('高橋');
  expect(found.map(({ writing }) => writing)).not.toContain('髙橋');
});

it('finds nothing of what it does not have', async () => {
  expect(await lookUpNames({ sounds: new Set(['kikigakibotto']), writings: new Set(['聞書機']), ofKanji: NONE })).toEqual({
    names: [],
    kanji: [],
  });
});

it('reads entries whose romaji has long marks', async () => {
  const { names } = await lookUpNames({ sounds: new Set(['yuitiro']), writings: new Set(), ofKanji: NONE });
  expect(names).toContainEqual({ writing: '裕一郎', sound: 'yuitiro', use: 'given' });
});

it('tells how a kanji sounds in given names, alone or beside another', async () => {
  const { kanji } = await lookUpNames({ sounds: new Set(['syuya']), writings: new Set(), ofKanji: new Set(['syu', 'ya']) });
  expect(kanji).toContainEqual({ kanji: '柊', sound: 'syu' });
  expect(kanji).toContainEqual({ kanji: '也', sound: 'ya' });
  expect(new Set(kanji.map(({ sound }) => sound))).toEqual(new Set(['syu', 'ya']));
});
