import { limitEntry } from '../corpus/limit-table.ts';
import type { OutlinedCorpus } from '../corpus/outline.ts';
import { venueNames } from '../corpus/venue-names.ts';
import type { CorpusFrame } from '../model/corpus.ts';
import type { Directory, Facet } from '../model/directory.ts';
import type { LimitName, LimitValue } from '../model/limit.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { SpanLimit } from './span.ts';
import type { WordEntry } from './word-index.ts';

/** The limit that each list of words of the directory names. */
const FACETS: readonly (readonly [Facet, LimitName])[] = [
  ['kinds', 'kind'],
  ['difficulties', 'difficulty'],
  ['formats', 'format'],
  ['languages', 'language'],
  ['statuses', 'status'],
  ['tiers', 'tier'],
  ['classes', 'companyClass'],
  ['categories', 'category'],
  ['tracks', 'track'],
  ['places', 'place'],
];

const limitWord = (text: string, limit: LimitName, value: LimitValue): WordEntry => ({
  text,
  tags: [{ name: 'limit', value: limit }],
  limit: withoutUndefined({ limit, values: [value], isUnsure: limitEntry(limit).isUnsure }),
});

/** A value is called by its own name too. Ordinary talks and talks for everybody are asked for in the words of asking. */
export const directoryWords = ({ words }: Directory): WordEntry[] =>
  FACETS.flatMap(([facet, limit]) =>
    Object.entries(words[facet])
      .filter(([value]) => !ANY.has(value))
      .flatMap(([value, texts]) =>
        [...namesOf(facet, value), ...texts.filter((text) => isTelling(value, text))]
          .flatMap(withPlural)
          .map((text) => limitWord(text, limit, value)),
      ),
  );

/** "All" and "everybody" are words of asking: for everybody is told by the level. */
const isTelling = (value: string, text: string): boolean => value !== 'any' || /レベル|level|向け|対象/i.test(text);

const withPlural = (text: string): string[] => (/[a-rt-z]$/i.test(text) ? [text, `${text}s`, `${text}'s`] : [text]);

/** The name of a class of companies is a code: its words are told beside it. */
const namesOf = (facet: Facet, value: string): string[] =>
  facet === 'classes' || value === 'any' ? [] : [value.replaceAll('-', ' '), value];

const ANY: ReadonlySet<string> = new Set(['session', 'held']);

/** What all events are called, and the next of them: 次のCloudNative Days. */
export const familyWords = ({ families }: Directory): WordEntry[] =>
  families
    .flatMap((family) => [family, family.replaceAll(' ', '')])
    .flatMap((text): WordEntry[] => [
      { text, tags: [{ name: 'family', value: '' }] },
      ...[`次の${text}`, `次回の${text}`, `next ${text}`].map((next) => ({
        text: next,
        tags: [
          { name: 'order', value: 'next' },
          { name: 'nextOfFamily', value: '' },
        ],
      })),
    ]);

/** What a series is called by that has a season in its name: Winter is CloudNative Days Winter before it is a time of the year. */
const SEASON_NAMES = [
  ['winter', '冬', 'ウィンター', 'ウインター'],
  ['summer', '夏', 'サマー'],
  ['spring', '春', 'スプリング'],
  ['autumn', '秋', 'オータム'],
] as const;

export const seasonWords = ({ events, directory: { series, families } }: CorpusFrame): WordEntry[] =>
  series.flatMap(({ id, name }) => {
    const [english, kanji, ...katakana] = SEASON_NAMES.find(([word]) => name.toLowerCase().split(/\s+/).includes(word)) ?? [];
    if (english === undefined) return [];
    const values = events.filter((event) => event.series === id).map((event) => event.id);
    const limit: SpanLimit = { limit: 'event', values, isSeries: true };
    const named = (text: string, of: SpanLimit): WordEntry => ({ text, tags: [{ name: 'limit', value: 'event' }], limit: of });
    // CloudNative Days Spring ONLINE: 春ONLINE, what else stands in the name behind the season.
    const [rest = ''] = name.toLowerCase().split(english).slice(1);
    const further =
      rest.trim() === '' ? [] : [kanji, ...katakana].flatMap((word) => [`${word}${rest.trim()}`, `${word}の${rest.trim()}`]);
    return [
      ...further.map((text) => named(text, limit)),
      ...[english, ...katakana].map((text) => named(text, { ...limit, isUnsure: true })),
      ...families.flatMap((family) => [named(`${kanji}の${family}`, limit), named(`${family}の${kanji}`, limit)]),
    ];
  });

/** Categories, tracks, rooms, places and tiers as the data writes them. */
export function namesOfData({ events, outline }: Pick<OutlinedCorpus, 'events' | 'outline'>): WordEntry[] {
  const distinct = (values: readonly string[]): string[] => [...new Set(values)];
  return [
    ...outline.categories.flatMap(categoryWords),
    ...outline.tracks.flatMap((track) => partWords(track, 'track')),
    ...outline.rooms.flatMap((room) => partWords(room, 'room')),
    ...outline.tiers.map((tier) => limitWord(tier, 'tier', tier)),
    ...distinct(events.flatMap(({ places }) => places)).map((place) => limitWord(place, 'place', place)),
    ...distinct(events.flatMap(({ venue }) => venueNames(venue))).map((venue) => limitWord(venue, 'place', venue)),
  ];
}

const categoryWords = (category: string): WordEntry[] =>
  [category, category.replaceAll(' / ', '/'), category.replaceAll(' / ', '・'), category.replaceAll(' / ', ' and ')].map((text) =>
    limitWord(text, 'category', category),
  );

const MIN_NAME = 3;

/** A letter or a number is a track's only beside the word. */
function partWords(name: string, limit: LimitName): WordEntry[] {
  const around = ['トラック', '会場', 'ルーム', '部屋', 'track', 'room', 'hall', 'ホール'];
  const isSelfEvident = name.length >= MIN_NAME;
  const forms = around.flatMap((word) => [`${word}${name}`, `${word} ${name}`, `${name}${word}`, `${name} ${word}`]);
  const sure = [...forms, ...(isSelfEvident ? [name] : [`tracks ${name}`, `rooms ${name}`])];
  return [
    ...sure.map((text) => ({ text, tags: [{ name: 'limit', value: limit }], limit: { limit, values: [name] } })),
    ...(isSelfEvident
      ? []
      : [{ text: name, tags: [{ name: 'partName', value: limit }], limit: { limit, values: [name], isUnsure: true } as const }]),
  ];
}
