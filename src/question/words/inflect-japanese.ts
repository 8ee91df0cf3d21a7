/**
 * The stems of Japanese verbs, to which endings are joined as pieces of their own: 外す → 外す 外し 外さ 外せ 外そ.
 * Verbs are separated by spaces and written in their dictionary form; `見せ|る` is a vowel stem, `削除|する` a noun with する.
 */
export const inflectJapanese = (verbs: string): string => [...new Set(verbs.split(' ').flatMap(stemsOf))].join(' ');

function stemsOf(verb: string): string[] {
  const [stem = '', ending] = verb.split('|');
  if (ending === 'する') return [stem, ...['し', 'する', 'すれ', 'さ', 'せ', 'しよ'].map((form) => stem + form)];
  if (ending === 'る') return ['', 'る', 'れ', 'よ', 'ろ', 'られ'].map((form) => stem + form);
  const stems = godanStems(verb);
  return stems.length > 0 ? stems : [verb];
}

/** The stems of a verb with a consonant stem, in its dictionary form; none where it ends in no syllable of one. */
export const godanStems = (verb: string): string[] => (GODAN[verb.at(-1) ?? ''] ?? []).map((form) => verb.slice(0, -1) + form);

/** The rows of the syllabary through which consonant stems go, and the sound before た and て. */
const GODAN: Readonly<Record<string, readonly string[]>> = {
  う: ['う', 'わ', 'い', 'え', 'お', 'おう', 'っ'],
  く: ['く', 'か', 'き', 'け', 'こ', 'こう', 'い'],
  ぐ: ['ぐ', 'が', 'ぎ', 'げ', 'ご', 'ごう', 'い'],
  す: ['す', 'さ', 'し', 'せ', 'そ', 'そう'],
  つ: ['つ', 'た', 'ち', 'て', 'と', 'っ'],
  ぬ: ['ぬ', 'な', 'に', 'ね', 'の', 'ん'],
  ぶ: ['ぶ', 'ば', 'び', 'べ', 'ぼ', 'ん'],
  む: ['む', 'ま', 'み', 'め', 'も', 'もう', 'ん'],
  る: ['る', 'ら', 'り', 'れ', 'ろ', 'ろう', 'っ'],
};
