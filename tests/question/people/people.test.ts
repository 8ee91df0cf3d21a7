import { describe, expect, it } from 'vitest';
import { EMPTY_DIRECTORY } from '../../../src/corpus/empty-directory.ts';
import type { FoundNames, KanjiReading, NameReading, WantedNames } from '../../../src/language/name-reading.ts';
import { nameSound } from '../../../src/language/name-sound.ts';
import { normalizeText } from '../../../src/language/normalize-text.ts';
import type { Person } from '../../../src/model/directory.ts';
import type { Session, Speaker } from '../../../src/model/session.ts';
import { type IdentifiedPeople, identifyPeople } from '../../../src/question/people/identify-people.ts';
import { createReadingFinder } from '../../../src/question/people/reading-finder.ts';
import { indexReadings } from '../../../src/question/people/reading-index.ts';

const DICTIONARY: readonly NameReading[] = (
  [
    ['海野', 'umino', 'family'],
    ['海野', 'unno', 'family'],
    ['海乃', 'umino', 'family'],
    ['湊', 'minato', 'family'],
    ['湊', 'minato', 'given'],
    ['港', 'minato', 'given'],
    ['太田', 'oota', 'family'],
    ['太田', 'oda', 'family'],
    ['大田', 'oota', 'family'],
    ['小田', 'oda', 'family'],
    ['太郎', 'tarou', 'given'],
    ['一人', 'kazuto', 'given'],
    ['和人', 'kazuto', 'given'],
    ['花子', 'hanako', 'given'],
    ['高島', 'takashima', 'family'],
    ['星', 'hoshi', 'given'],
    ['北斗', 'hokuto', 'family'],
    ['幸野', 'kono', 'family'],
    ['中', 'tooru', 'given'],
    ['幸', 'yuki', 'given'],
  ] as const
).map(([writing, romaji, use]) => ({ writing, sound: nameSound(romaji) ?? '', use }));

const KANJI: readonly KanjiReading[] = [
  { kanji: '蒼', sound: 'so' },
  { kanji: '一', sound: 'iti' },
  { kanji: '朗', sound: 'ro' },
  { kanji: '慎', sound: 'sin' },
  { kanji: '之', sound: 'no' },
  { kanji: '介', sound: 'suke' },
];

const lookUp = async ({ sounds, writings, ofKanji }: WantedNames): Promise<FoundNames> => ({
  names: DICTIONARY.filter(({ sound, writing }) => sounds.has(sound) || writings.has(writing)),
  kanji: KANJI.filter(({ sound }) => ofKanji.has(sound)),
});

interface Written {
  readonly company?: string;
  readonly otherNames?: readonly string[];
  readonly handles?: readonly string[];
}
const speaker = (name: string, { company, otherNames = [], handles = [] }: Written = {}): Speaker => ({
  ...{ name, otherNames, handles },
  ...(company !== undefined && { company, companyNames: [company] }),
});

function identify(speakers: readonly Speaker[], people: readonly Person[] = []): Promise<IdentifiedPeople> {
  const sessions = speakers.map((one, at): Session => {
    return { id: `e/${at}`, event: 'e', title: 't', otherTitles: [], speakers: [one], links: {}, topics: [], notes: [] };
  });
  return identifyPeople({ sessions, directory: { ...EMPTY_DIRECTORY, people } }, lookUp, async () => {});
}
async function namedIn(text: string, ...speakers: readonly Speaker[]) {
  const identified = await identify(speakers);
  const names = [...new Set(identified.people.map(({ name }) => name))];
  const finder = createReadingFinder(indexReadings(identified), (person) => names[person] ?? '');
  const normal = normalizeText(text);
  return finder.find(normal).map(({ start, end, isFull, people }) => ({ text: normal.slice(start, end), isFull, people }));
}
const full = async (text: string, ...speakers: readonly Speaker[]) =>
  (await namedIn(text, ...speakers)).filter(({ isFull }) => isFull).flatMap(({ people }) => people);
const called = async (text: string, ...speakers: readonly Speaker[]) =>
  (await namedIn(`${text}さん`, ...speakers))
    .filter((found) => found.text === text && !found.isFull)
    .flatMap(({ people }) => people);

describe('a full name finds the person', () => {
  it.each([
    '海野一人',
    '海野 一人',
    '海乃和人',
    'うみのかずと',
    'ウミノカズト',
    'うみの かずと',
    'カズト・ウミノ',
    'umino kazuto',
    'Kazuto UMINO',
    'Umino, Kazuto',
    '海野かずと',
  ])('whom the data prints in Latin letters: %s', async (asked) => {
    expect(await full(`${asked}さんの話`, speaker('Kazuto Umino'), speaker('Hanako Umino'))).toContain('Kazuto Umino');
    expect(await full(`${asked}さんの話`, speaker('Kazuto Umino'), speaker('Hanako Umino'))).not.toContain('Hanako Umino');
  });

  it.each(['うみのたろう', 'ウンノ タロウ', 'taro unno', 'Umino Taroh', '海野 たろう', '海野太郎'])(
    'whom the data prints in kanji: %s',
    async (asked) => {
      expect(await full(asked, speaker('海野太郎'), speaker('太田 花子'))).toEqual(['海野太郎']);
    },
  );

  it('whose kanji the dictionary has with another use only', async () => {
    expect(await full('星北斗さん', speaker('Hokuto Hoshi'))).toEqual(['Hokuto Hoshi']);
  });

  it('whose given name no dictionary has, kanji by kanji', async () => {
    const people = [speaker('Soichiro UMINO'), speaker('Shinnosuke Umino'), speaker('Hanako Umino')];
    expect(await full('海野蒼一朗さん', ...people)).toEqual(['Soichiro UMINO']);
    expect(await full('海野慎之介氏', ...people)).toEqual(['Shinnosuke Umino']);
    expect(await full('海野慎之介先生', ...people)).toEqual(['Shinnosuke Umino']);
    expect(await full('海野蒼介さん', ...people)).toEqual([]);
    expect(await full('海野蒼一朗介さん', ...people)).toEqual([]);
  });

  it.each(['この中で一番', '幸せとは', '太田、花子'])('but not what is rather grammar: %s', async (asked) => {
    expect(await full(asked, speaker('Toru Kono'), speaker('Yuki Seto'), speaker('Hanako Ota'))).toEqual([]);
  });

  it('in other forms of the same kanji', async () => {
    expect(await full('髙島花子', speaker('高島 花子'))).toEqual(['高島 花子']);
    expect(await full('高島花子', speaker('髙島 花子'))).toEqual(['髙島 花子']);
  });

  it('but not one whom the data prints in other kanji', async () => {
    expect(await full('海野和人', speaker('海野 一人'))).toEqual([]);
    expect(await full('海野 花子', speaker('Kazuto Umino'))).toEqual([]);
  });

  it('as printed before one who only may be meant', async () => {
    expect(await full('うみの かずと', speaker('Kazuto Umino'), speaker('海野 一人', { otherNames: [] }))).toContain(
      'Kazuto Umino',
    );
    expect(await full('太田花子', speaker('Hanako Oda'), speaker('太田 花子', { otherNames: ['Hanako Ota'] }))).toEqual([
      '太田 花子',
    ]);
  });
});

describe('a family name', () => {
  it('is offered with everybody who has it, those who have it as written first', async () => {
    const people = [speaker('Kazuto Ohta'), speaker('太田 花子'), speaker('太田 太郎')];
    expect(await called('太田', ...people)).toEqual(['太田 花子', '太田 太郎', 'Kazuto Ohta']);
    expect((await called('おおた', ...people)).toSorted()).toEqual(['Kazuto Ohta', '太田 太郎', '太田 花子'].toSorted());
  });

  it('is read as the data reads it where the data prints both', async () => {
    const people = [speaker('太田 花子', { otherNames: ['Hanako Ota'] }), speaker('Kazuto Oda'), speaker('Taro Ota')];
    expect(await called('太田', ...people)).toEqual(['太田 花子', 'Taro Ota']);
  });

  it('is taken out of a name without a space', async () => {
    expect(await called('海野', speaker('海野太郎'))).toEqual(['海野太郎']);
  });

  it('is not cut out of another word', async () => {
    expect(await called('湊', speaker('Hanako Minato'))).toEqual(['Hanako Minato']);
    expect((await namedIn('築湊町さん', speaker('Hanako Minato'))).length).toBe(0);
    expect((await namedIn('ミナトコンテナさん', speaker('Hanako Minato'))).length).toBe(0);
  });
});

describe('names are one person’s', () => {
  const joined = async (...args: Parameters<typeof identify>) => (await identify(...args)).people.map(({ names }) => names);

  it('where they sound the same and nobody else has the family name', async () => {
    expect(await joined([speaker('Kazuto Umino'), speaker('海野 一人')])).toEqual([['Kazuto Umino', '海野 一人']]);
  });

  it('where they sound the same and name one company', async () => {
    const [a, b] = [speaker('Kazuto Umino', { company: 'ミナト' }), speaker('海野 一人', { company: 'ミナト' })];
    expect(await joined([a, speaker('Taro Umino'), b])).toHaveLength(2);
    expect(await joined([a, speaker('Taro Umino'), speaker('海野 一人', { company: '他社' })])).toHaveLength(3);
  });

  it('in either order, with one account', async () => {
    expect(await joined([speaker('Umino Kazuto'), speaker('Kazuto Umino'), speaker('Taro Umino')])).toHaveLength(2);
    expect(
      await joined([speaker('Kaz', { handles: ['kazumino'] }), speaker('Kazuto Umino', { handles: ['kazumino'] })]),
    ).toHaveLength(1);
  });

  it('not where the kanji are others, where somebody parted them, or where two may be meant', async () => {
    expect(await joined([speaker('海野 一人'), speaker('海野 和人')])).toHaveLength(2);
    const parted: Person = { name: '海野 一人', names: [], handles: [], omit: ['Kazuto Umino'] };
    expect(await joined([speaker('Kazuto Umino'), speaker('海野 一人')], [parted])).toHaveLength(2);
    expect(await joined([speaker('海野 一人'), speaker('Kazuto Umino'), speaker('Kazuto Unno')])).toHaveLength(3);
  });

  it('and each join tells its evidence', async () => {
    const { joins } = await identify([
      speaker('Kazuto Umino', { company: 'ミナト' }),
      speaker('海野 一人', { company: 'ミナト' }),
    ]);
    expect(joins).toEqual([{ names: ['Kazuto Umino', '海野 一人'], evidence: ['reading', 'company', 'only'], isJoined: true }]);
  });
});
