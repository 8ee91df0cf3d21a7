import { normalizeText } from '../language/normalize-text.ts';
import type { Words } from '../model/directory.ts';
import type { Event } from '../model/event.ts';

/** Other names of a place, in the languages that people ask in, by each of its names in small letters. */
type OtherNames = ReadonlyMap<string, readonly string[]>;

/**
 * The events with the names that their places have in the other language: Lisbon, Portugal is also リスボン, ポルトガル. Countries are
 * known by CLDR (`Intl.DisplayNames`), cities and prefectures by `words.yaml`, of which a word for several places is a region and none's name.
 */
export function namePlaces(events: readonly Event[], words: Words): readonly Event[] {
  const all = otherNames(words);
  return events.map((event) => {
    const named = event.places.flatMap((place) => all.get(keyOf(place)) ?? []);
    const known = new Set(event.places.map(keyOf));
    const further = [...new Set(named)].filter((name) => !known.has(keyOf(name)));
    return further.length === 0 ? event : { ...event, places: [...event.places, ...further] };
  });
}

function otherNames({ places, elsewhere }: Words): OtherNames {
  const rowsOf = (facet: Words['places']) => Object.entries(facet).map(([name, names]) => [name, ...names]);
  const [near, far] = [rowsOf(places), rowsOf(elsewhere)];
  const count = new Map<string, number>();
  for (const row of [...near, ...far]) for (const name of new Set(row.map(keyOf))) count.set(name, (count.get(name) ?? 0) + 1);
  const all = new Map<string, readonly string[]>();
  const add = (row: readonly string[], others: readonly string[]): void => {
    for (const name of row) if ((count.get(keyOf(name)) ?? 0) <= 1) all.set(keyOf(name), others);
  };
  for (const row of [...far, ...countries()])
    add(
      row,
      row.filter((name) => (count.get(keyOf(name)) ?? 0) <= 1),
    );
  // Their further names are words of asking already.
  for (const row of near) add(row, row.slice(0, 1));
  return all;
}

/** What countries are called beside their names in CLDR. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  US: ['USA', 'U.S.', 'US', 'America', '米国'],
  GB: ['UK', 'U.K.', 'Great Britain', 'Britain', '英国'],
  KR: ['Korea', '韓国'],
  TW: ['台湾'],
  NL: ['Holland'],
  CZ: ['Czech Republic'],
  AE: ['UAE'],
  DE: ['Deutschland'],
  TR: ['Turkey'],
};

/** Each country's names in English and Japanese; made where a folder is read. */
function countries(): readonly (readonly string[])[] {
  const [english, japanese] = ['en', 'ja'].map(
    (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  );
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code) => {
    const names = [english?.of(code), japanese?.of(code)].filter((name) => name !== undefined);
    return names.length === 0 ? [] : [[...names, ...(ALSO[code] ?? [])]];
  });
}

const keyOf = (name: string): string => normalizeText(name).trim();
