import { expect, it } from 'vitest';
import { createSoundIndex, readTypedSound } from '../../src/chat/sound-index.ts';

const TEXTS = ['クラウドの話', 'cloud native', '東京', 'とうきょう', 'prometheus'];
const index = createSoundIndex(TEXTS);
const found = (typed: string, kind: 'sound' | 'consonants' | 'name'): string[] => {
  const texts = new Set<number>();
  index.find(readTypedSound(typed), kind, (text) => texts.add(text));
  return [...texts].sort().map((text) => TEXTS[text] ?? '');
};

it('a word begun in one script finds words of another that begin with its sound', () => {
  expect(found('くらう', 'sound')).toContain('クラウドの話');
  expect(found('クラウド', 'consonants')).toEqual(['クラウドの話', 'cloud native']);
});

it('a name is found by its sound however its long vowels are written', () => {
  expect(found('トーキョー', 'name')).toEqual(['とうきょう']);
});

it('one letter, and kanji, say nothing of how a word sounds', () => {
  expect(readTypedSound('p')).toEqual({ sound: undefined, consonants: undefined, name: undefined });
  expect(readTypedSound('東京')).toEqual({ sound: undefined, consonants: undefined, name: undefined });
});
