/**
 * Asks for every speaker of the bundled data in five forms, and for every family name, and tells how many are found:
 *
 *     npx tsx tests/bench/people.ts [--misses]
 *
 * as printed; in the other order; family name and さん (everybody who has it, and nobody else by the same script); in kana;
 * in the other script, where the data has one only and the dictionary every part of the name. Other scripts are made of the dictionary: a writing drawn
 * for a name in Latin letters, a reading for one in kanji, the first in the order of the dictionary.
 */
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { bundledDataFolder } from '../../src/index.ts';
import { createVocabularyMatcher } from '../../src/language/vocabulary-matcher.ts';
import { lookUpNames } from '../../src/loading/name-dictionary.ts';
import { createLexicon } from '../../src/question/lexicon.ts';
import { collectNames } from '../../src/question/names.ts';
import { identifyPeople, type KnownPerson } from '../../src/question/people/identify-people.ts';
import { isKanji, type NamePart, readingsOf } from '../../src/question/people/name-parts.ts';
import { readQuestion } from '../../src/question/read-question.ts';

const { corpus } = readCorpus(await loadDataFiles([bundledDataFolder()]));
const idle = async (): Promise<void> => {};
const lexicon = createLexicon(corpus, await collectNames(corpus, createVocabularyMatcher(corpus.vocabulary), lookUpNames, idle));
const { people, readings } = await identifyPeople(corpus, lookUpNames, idle);
const personOf = new Map(people.flatMap((person) => person.names.map((name) => [name, person] as const)));
const showsMisses = process.argv.includes('--misses');

/** Whom a question is taken to ask for. */
function asked(question: string): ReadonlySet<KnownPerson> {
  const { limits } = readQuestion(question, lexicon, { now: new Date('2026-11-26T00:00:00Z') });
  const names = limits.flatMap(({ limit, values }) => (limit === 'speaker' ? values.map(String) : []));
  return new Set(names.flatMap((name) => personOf.get(name) ?? []));
}

const figures = new Map<string, { all: number; found: number; alone: number; misses: string[] }>();
function count(form: string, question: string, isFound: (found: ReadonlySet<KnownPerson>) => boolean): void {
  const figure = figures.get(form) ?? { all: 0, found: 0, alone: 0, misses: [] };
  const found = asked(question);
  figure.all += 1;
  if (isFound(found)) figure.found += 1;
  else figure.misses.push(`${question} → ${[...found].map(({ name }) => name).join(', ')}`);
  if (isFound(found) && found.size === 1) figure.alone += 1;
  figures.set(form, figure);
}

const TO_KANA: readonly (readonly [RegExp, string])[] = Object.entries({
  ky: 'き',
  sy: 'し',
  ty: 'ち',
  ny: 'に',
  hy: 'ひ',
  my: 'み',
  ry: 'り',
  gy: 'ぎ',
  zy: 'じ',
  by: 'び',
  py: 'ぴ',
}).flatMap(([consonants, kana]) =>
  Object.entries({ a: 'ゃ', u: 'ゅ', o: 'ょ' }).map(
    ([vowel, small]) => [new RegExp(consonants + vowel, 'g'), kana + small] as const,
  ),
);
const ROWS = {
  k: 'かきくけこ',
  s: 'さしすせそ',
  t: 'たちつてと',
  n: 'なにぬねの',
  h: 'はひふへほ',
  m: 'まみむめも',
  r: 'らりるれろ',
  g: 'がぎぐげご',
  z: 'ざじずぜぞ',
  d: 'だぢづでど',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  y: 'や　ゆ　よ',
  w: 'わ　　　を',
};
/** Kana of a sound; `undefined` for sounds that are not Japanese. */
function kanaOf(sound: string): string | undefined {
  let kana = sound;
  for (const [glide, written] of TO_KANA) kana = kana.replace(glide, written);
  for (const [consonant, row] of Object.entries(ROWS))
    for (const [at, vowel] of [...'aiueo'].entries()) kana = kana.replaceAll(consonant + vowel, [...row][at] ?? '');
  for (const [at, vowel] of [...'aiueo'].entries()) kana = kana.replaceAll(vowel, [...'あいうえお'][at] ?? '');
  kana = kana.replaceAll('n', 'ん');
  return /^[ぁ-ん]+$/.test(kana) ? kana : undefined;
}

const use = { family: 'family', given: 'given' } as const;
const readingOf = (part: NamePart, as: 'family' | 'given') =>
  readingsOf(part, readings).find((reading) => reading.use === use[as]);

for (const person of people) {
  for (const name of person.names.filter((one) => /\S\s+\S/.test(one)).slice(0, 1)) {
    const words = name.split(/\s+/);
    count('as printed', `${name}さんの話`, (found) => found.has(person));
    count('other order', `${words.toReversed().join(' ')}さんの話`, (found) => found.has(person));
  }
  const printed = person.splits.find(({ family, given }) => !isKanji(family) && !isKanji(given));
  const split = printed ?? person.splits[0];
  if (!split?.isOrderSure) continue;
  count('family name + さん', `${split.family.text}さんの発表`, (found) =>
    people.every(
      (other) =>
        !other.splits.some(({ family, isOrderSure }) => isOrderSure && family.text === split.family.text) || found.has(other),
    ),
  );
  const [family, given] = [readingOf(split.family, 'family'), readingOf(split.given, 'given')];
  const sounds = [split.family.sound ?? family?.sound, split.given.sound ?? given?.sound];
  const kana = sounds.map((sound) => (sound === undefined ? undefined : kanaOf(sound)));
  if (kana[0] && kana[1]) count('kana', `${kana[0]}${kana[1]}さんの話`, (found) => found.has(person));
  if (!family || !given || (printed && person.splits.length > 1)) continue;
  const other = isKanji(split.family) ? `${family.sound} ${given.sound}` : `${family.writing}${given.writing}`;
  count('other script', `${other}さんの話`, (found) => found.has(person));
}
for (const [form, { all, found, alone, misses }] of figures) {
  process.stdout.write(`${form.padEnd(20)} ${found} of ${all} (${((100 * found) / all).toFixed(1)} %), ${alone} of them alone\n`);
  if (showsMisses) process.stdout.write(misses.map((miss) => `    ${miss}\n`).join(''));
}
