/** Finds all names that a text holds in time linear in the text, by the letters that names begin with; names of fewer than `shortest` letters are not looked for. */
export function createNameSearch<T>(
  named: Iterable<readonly [name: string, found: T]>,
  shortest: number,
): (text: string) => readonly T[] {
  const byStart = new Map<string, { readonly name: string; readonly found: T }[]>();
  for (const [name, found] of named) {
    if (name.length < Math.max(shortest, START)) continue;
    const start = name.slice(0, START);
    const others = byStart.get(start);
    if (others) others.push({ name, found });
    else byStart.set(start, [{ name, found }]);
  }
  return (text) => {
    const found = new Set<T>();
    for (let at = 0; at + START <= text.length; at++)
      for (const one of byStart.get(text.slice(at, at + START)) ?? []) if (text.startsWith(one.name, at)) found.add(one.found);
    return [...found];
  };
}

/** So many letters tell most names apart. */
const START = 3;
