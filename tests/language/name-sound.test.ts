import { expect, it } from 'vitest';
import { nameSound } from '../../src/language/name-sound.ts';

it.each([
  ['long vowels', ['Ohta', 'Oota', 'Ota', 'Ōta', 'おおた', 'オオタ', 'オータ']],
  ['Hepburn and Kunrei', ['Shinji', 'Sinzi', 'しんじ', 'シンジ']],
  ['glides', ['Shota', 'Syouta', 'Shohta', 'しょうた']],
  ['an n before p, with m or n', ['Jumpei', 'Junpei', 'Zyunpei', 'じゅんぺい']],
  ['an apostrophe or a hyphen', ["Shin'ichi", 'Shin-ichi', 'Shinichi', 'しんいち']],
  ['doubled letters', ['Hattori', 'Hatori', 'はっとり']],
  ['a long vowel within a name', ['Inoue', 'いのうえ']],
  ['fu and hu', ['Fujii', 'Hujii', 'ふじい']],
])('is the same with %s', (_, names) => {
  expect(new Set(names.map(nameSound)).size).toBe(1);
});

it('keeps apart what sounds different', () => {
  const names = ['Oda', 'Ota', 'Kohei', 'Koji', 'Keita', 'Kenta', 'Sato', 'Saito', 'Kato', 'Kondo', 'Shota', 'Sota'];
  expect(new Set(names.map(nameSound)).size).toBe(names.length);
});

it('is not to be told from kanji', () => {
  expect(nameSound('太田')).toBeUndefined();
  expect(nameSound('k0kubun')).toBeUndefined();
});
