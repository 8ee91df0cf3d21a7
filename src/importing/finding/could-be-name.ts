/** A few capitalised words, or a few Japanese or Korean letters that are no sentence. */
export function couldBeName(words: string): boolean {
  if (/[\d!?。、:;]/.test(words)) return false;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ヶー・ ]{2,14}$/u.test(words))
    return !/(する|した|ない|です|ます|から|まで|こと|もの|編|版|回|部|枠|分)$/.test(words);
  return /^\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,3}$/u.test(words);
}
