/** `1,3-5` or `all` as numbers up to the highest; undefined where it is neither. */
export function readChoice(text: string, highest: number): readonly number[] | undefined {
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  if (wanted === 'all') return Array.from({ length: highest }, (_, index) => index + 1);
  const chosen = new Set<number>();
  for (const part of wanted.split(/[\s,、]+/).filter(Boolean)) {
    const [, from = '', to = from] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part) ?? [];
    if (!from || Number(from) < 1 || Number(to) > highest || Number(to) < Number(from)) return undefined;
    for (let number = Number(from); number <= Number(to); number++) chosen.add(number);
  }
  return [...chosen];
}
