import { nameKey } from '../language/company-key.ts';
import type { Vocabulary } from '../model/corpus.ts';

const CONFERENCE = /^(.+?\S) ?(?:conference|カンファレンス)$/i;
const ENGLISH_NOUNS = ['conference', 'conf', 'con', 'conferences', 'confs'];
const JAPANESE_NOUNS = ['カンファレンス', 'カンファ'];
/** How people call a conference by its subject: セキュリティのイベント, オブザーバビリティの回. */
const BY_SUBJECT = [
  ...JAPANESE_NOUNS,
  'のカンファレンス',
  'のカンファ',
  'イベント',
  'のイベント',
  'の回',
  '回',
  '会議',
  'の会議',
];

/**
 * A series' name as people shorten it: CI/CD Conference is a Conf and a Con, one of several Conferences; セキュリティカンファレンス
 * a セキュリティカンファ. A subject that the vocabulary knows stands for it in all its words: 可観測性カンファ, セキュリティのイベント.
 */
export function seriesNames(name: string, families: readonly string[], { same }: Pick<Vocabulary, 'same'>): readonly string[] {
  const [, subject] = CONFERENCE.exec(name) ?? [];
  if (subject === undefined) return [name];
  const own = /[^\x00-\x7F]/.test(name)
    ? JAPANESE_NOUNS.flatMap((noun) => [`${subject}${noun}`, `${subject}の${noun}`])
    : ENGLISH_NOUNS.map((noun) => `${subject} ${noun}`);
  const words = wordsFor(subject, families, same);
  return [...new Set([name, ...own, ...words.flatMap(calledBy)])];
}

/** The words of the vocabulary for what a conference is about, without the name of its family. */
function wordsFor(subject: string, families: readonly string[], same: Vocabulary['same']): readonly string[] {
  const key = nameKey(subject);
  const family = families.map(nameKey).find((one) => key.startsWith(one) && key.length > one.length) ?? '';
  const bare = key.slice(family.length);
  return same.find((group) => group.some((word) => nameKey(word) === bare)) ?? [];
}

const calledBy = (word: string): string[] =>
  /[^\x00-\x7F]/.test(word)
    ? [
        ...BY_SUBJECT.map((noun) => word + noun),
        ...JAPANESE_NOUNS.flatMap((noun) => [`${word.replace(/性$/, '')}系${noun}`, `${word.replace(/性$/, '')}系の${noun}`]),
      ]
    : [...ENGLISH_NOUNS.map((noun) => `${word} ${noun}`), ...BY_SUBJECT.map((noun) => word + noun)];
