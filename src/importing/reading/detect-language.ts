import type { Block } from './source-document.ts';

/** The commonest words of a language that others do not have. */
const WORDS: readonly (readonly [language: string, words: string])[] = [
  ['en', 'the and of to is was with that for this are you we it'],
  ['de', 'der die das und ist nicht ein eine mit von zu den auf war'],
  ['fr', 'le les des et est une dans pour que qui pas avec sur du'],
  ['es', 'el los las y es una que con para por del no se como'],
  ['pt', 'o os as e é uma que com para por do da não se'],
  ['it', 'il gli e è una che con per di del della non si come'],
  ['nl', 'de het een en van is niet met dat op te voor zijn was'],
];
const SAMPLE_BLOCKS = 400;
/** One letter in twenty: names of people and products are in other scripts. */
const SHARE = 0.05;

/** The language most of a document is in, as a code of two letters: by its script, else by its commonest words. */
export function detectLanguage(blocks: readonly Block[]): string {
  const text = blocks
    .slice(0, SAMPLE_BLOCKS)
    .filter(({ kind }) => kind !== 'code')
    .map((block) => block.text)
    .join(' ');
  const share = (letters: RegExp): number => (text.match(letters)?.length ?? 0) / (text.length || 1);
  if (share(/[\u3040-\u30ff]/g) > SHARE) return 'ja';
  if (share(/[\uac00-\ud7af]/g) > SHARE) return 'ko';
  if (share(/[\u4e00-\u9fff]/g) > SHARE) return 'zh';
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scored = WORDS.map(([language, words]) => ({
    language,
    count: words.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
  }));
  return scored.sort((a, b) => b.count - a.count)[0]?.language ?? 'en';
}
