const V_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/ヴォ/g, 'ボ'],
  [/ヴ/g, 'ブ'],
];

/** One spelling for katakana that is written in two ways: no ー at the end, ヴァ as バ. */
export function foldKatakana(run: string): string {
  let end = run.length;
  while (end > 0 && run[end - 1] === 'ー') end--;
  if (end === 0) return run;
  const bare = end === run.length ? run : run.slice(0, end);
  return bare.includes('ヴ') ? V_SOUNDS.reduce((text, [sound, letter]) => text.replace(sound, letter), bare) : bare;
}
