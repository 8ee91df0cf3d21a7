/** Every way to put one of each list behind another: the words of a table that are made of parts. An empty list counts as "nothing". */
export function crossed(...lists: readonly string[]): string {
  const parts = lists.map((list) => list.split(' ').map((word) => (word === '-' ? '' : word)));
  return parts.reduce((all, words) => all.flatMap((before) => words.map((word) => before + word)), ['']).join(' ');
}
