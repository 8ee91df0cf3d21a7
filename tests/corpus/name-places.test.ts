import { describe, expect, it } from 'vitest';
import { EMPTY_DIRECTORY } from '../../src/corpus/empty-directory.ts';
import { namePlaces } from '../../src/corpus/name-places.ts';
import type { Event } from '../../src/model/event.ts';

const words = {
  ...EMPTY_DIRECTORY.words,
  places: { 東京: ['Tokyo', '関東'], 横浜: ['Yokohama', '関東'] },
  elsewhere: { Lisbon: ['リスボン'] },
};
const placesOf = (...places: readonly string[]): readonly string[] => {
  const event = { id: 'a', name: 'A', aliases: [], hashtags: [], dates: ['2031-01-01'], places } as unknown as Event;
  return namePlaces([event], words)[0]?.places ?? [];
};

describe('names of places', () => {
  it.each([
    [['Tokyo'], ['東京']],
    [
      ['lisbon', 'Portugal'],
      ['リスボン', 'ポルトガル'],
    ],
    [['USA'], ['アメリカ合衆国', 'United States', '米国']],
    [['日本'], ['Japan']],
    [['UK'], ['イギリス', 'United Kingdom']],
  ])('%j is also called %j', (places, others) => {
    expect(placesOf(...places)).toEqual(expect.arrayContaining([...places, ...others]));
  });

  it('a region is the name of none of its cities, and what is named already is not named again', () => {
    expect(placesOf('関東')).toEqual(['関東']);
    expect(placesOf('東京', 'Tokyo')).toEqual(['東京', 'Tokyo']);
    expect(placesOf('Nowhere on Sea')).toEqual(['Nowhere on Sea']);
  });
});
