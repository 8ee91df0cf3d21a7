import { describe, expect, it } from 'vitest';
import { type AlikeNames, createAlikeNames } from '../../src/corpus/alike-names.ts';
import { createSpeakerNames, type NamedSpeaker } from '../../src/corpus/speaker-names.ts';
import { createNearest } from '../../src/language/nearest.ts';

function alikeAmong(speakers: readonly NamedSpeaker[]): AlikeNames {
  const names = createSpeakerNames();
  speakers.forEach(names.add);
  return createAlikeNames(structuredClone(names.save()));
}

const LETTERS = [...'abkéＡ田中山高・ アカｶﾞ'];
const LEAST = 0.5;

function madeUpName(number: number): string {
  let state = number * 7_919 + 13;
  return Array.from({ length: 3 + (number % 7) }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return LETTERS[state % LETTERS.length];
  }).join('');
}

const speakers = Array.from({ length: 400 }, (_, number) => ({
  name: madeUpName(number),
  otherNames: number % 5 === 0 ? [madeUpName(number + 1_000)] : [],
  ...(number % 3 === 0 && { company: madeUpName((number % 40) + 5_000) }),
}));

describe('names that are like others', () => {
  it('are those that an index of all pairs of letters gives', () => {
    const names = alikeAmong(speakers);
    const all = speakers.flatMap(({ name, otherNames, company }) => [name, ...otherNames, ...(company ? [company] : [])]);
    const byWord = new Map(all.flatMap((name) => name.split(/[\s・]+/).map((word) => [word, name] as const)));
    const expected = createNearest(new Set([...all, ...byWord.keys()]), LEAST);
    const found = Array.from({ length: 60 }, (_, number) => madeUpName(number + 300)).map((word) => {
      const like = names.like(word, LEAST).sort((a, b) => b.likeness - a.likeness || a.at - b.at);
      const wanted = expected(word, all.length);
      expect(like.map(({ text }) => text)).toEqual(wanted);
      expect(like.map(({ name }) => name)).toEqual(wanted.map((text) => byWord.get(text) ?? text));
      return like.length;
    });
    expect(Math.max(...found)).toBeGreaterThan(3);
  });

  it('sound like others by their words, the last that has the word', async () => {
    const known = [
      { name: 'HashiCorp Japan', otherNames: [] },
      { name: '田中 花子', otherNames: [], company: 'HashiCorp 日本' },
    ];
    expect(await alikeAmong(known).soundingLike('ハシコルプ', 0.8)).toEqual(['HashiCorp 日本']);
    expect(await alikeAmong(known).soundingLike('hashi corp', 0.8)).toEqual([]);
  });
});
