/** A title without the mark that says that the talk was called off, and whether it had one. */
export function readCancelled(written: string): { readonly title: string; readonly isCancelled: boolean } {
  const text = written.trim();
  const bare = text.replace(/^[\s[({【［（]{0,3}/u, '');
  const mark = MARKS.find((one) => bare.normalize('NFKC').toLowerCase().startsWith(one));
  if (mark === undefined) return { title: text, isCancelled: false };
  const rest = bare.slice(mark.length);
  // A word that only begins like it ("cancellation tokens", 中止基準) is no mark.
  const [sign = ''] = rest;
  if (rest !== '' && !/^[\s:：\])}】］）\-–—!！]/u.test(sign)) return { title: text, isCancelled: false };
  const title = rest.replace(/^[\s:：\])}】］）\-–—!！]{1,6}/u, '').trim();
  return title === '' ? { title: text, isCancelled: true } : { title, isCancelled: true };
}

const MARKS = ['cancelled', 'canceled', 'annulé', 'annule', 'abgesagt', 'キャンセル', '中止'];
