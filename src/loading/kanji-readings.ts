import { foldKanjiVariants } from '../language/kanji-variants.ts';
import type { KanjiReading } from '../language/name-reading.ts';

/** Gathers how single kanji sound within given names. */
export interface KanjiReadingCollector {
  /** An entry of the dictionary, its writing as one byte a character. */
  add(writing: string, sound: string, isGiven: boolean): void;
  readings(): KanjiReading[];
}

/** A kanji takes three bytes of UTF-8; those in names begin with one of these. */
const [KANJI_BYTES, FIRST_BYTE, LAST_BYTE] = [3, 0xe4, 0xe9];
/** So many given names show a reading that the dictionary does not give the kanji alone. Two: found by leaving out 5,000 names, see docs/search.md. */
const MIN_NAMES = 2;

/**
 * Collects how a kanji sounds: as the dictionary reads it alone, and by what given names of two kanji leave for one of them when
 * the other's reading is taken off (柊 is "shu", so that 也 is "ya" in 柊也). Only readings in `wanted` are kept.
 */
export function createKanjiReadingCollector(wanted: ReadonlySet<string>): KanjiReadingCollector {
  const alone = new Map<string, Set<string>>();
  const pairs: { readonly first: string; readonly second: string; readonly sound: string }[] = [];
  const derived = (): Map<string, number> => {
    const counts = new Map<string, number>();
    const count = (kanji: string, sound: string): void => {
      if (wanted.has(sound)) counts.set(kanji + sound, (counts.get(kanji + sound) ?? 0) + 1);
    };
    for (const { first, second, sound } of pairs) {
      for (const one of alone.get(first) ?? [])
        if (one.length < sound.length && sound.startsWith(one)) count(second, sound.slice(one.length));
      for (const one of alone.get(second) ?? [])
        if (one.length < sound.length && sound.endsWith(one)) count(first, sound.slice(0, -one.length));
    }
    return counts;
  };
  return {
    add(writing, sound, isGiven) {
      if (!isKanjiAt(writing, 0)) return;
      if (writing.length === KANJI_BYTES && wanted.has(sound)) {
        const known = alone.get(writing);
        if (known) known.add(sound);
        else alone.set(writing, new Set([sound]));
      } else if (isGiven && writing.length === 2 * KANJI_BYTES && isKanjiAt(writing, KANJI_BYTES))
        pairs.push({ first: writing.slice(0, KANJI_BYTES), second: writing.slice(KANJI_BYTES), sound });
    },
    readings() {
      const found = new Set([...alone].flatMap(([kanji, sounds]) => [...sounds].map((sound) => kanji + sound)));
      for (const [reading, names] of derived()) if (names >= MIN_NAMES) found.add(reading);
      return [...found].map((reading) => ({
        kanji: foldKanjiVariants(Buffer.from(reading.slice(0, KANJI_BYTES), 'latin1').toString()),
        sound: reading.slice(KANJI_BYTES),
      }));
    },
  };
}

function isKanjiAt(bytes: string, at: number): boolean {
  const byte = bytes.charCodeAt(at);
  return byte >= FIRST_BYTE && byte <= LAST_BYTE;
}
