import { expect, it } from 'vitest';
import { lookUpNames } from '../../src/loading/name-dictionary.ts';

it('finds how a sound may be written and how a writing may be read', async () => {
  const found = await lookUpNames({ sounds: new Set(['motizuki']), writings: new Set(['田籠']) });
  expect(found).toContainEqual({ writing: '望月', sound: 'motizuki', use: 'family' });
  expect(found).toContainEqual({ writing: '田籠', sound: 'tagomori', use: 'family' });
  expect(found.every(({ writing, sound }) => sound === 'motizuki' || writing === '田籠')).toBe(true);
});

it('gives writings in their common form', async () => {
  const found = await lookUpNames({ sounds: new Set(['takahasi']), writings: new Set() });
  expect(found.map(({ writing }) => writing)).toContain('高橋');
  expect(found.map(({ writing }) => writing)).not.toContain('髙橋');
});

it('finds nothing of what it does not have', async () => {
  expect(await lookUpNames({ sounds: new Set(['kikigakibotto']), writings: new Set(['聞書機']) })).toEqual([]);
});
