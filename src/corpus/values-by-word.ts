import { nameKey } from '../language/company-key.ts';

/** Gives the value of a facet that a text is a word for, the value's own name included; each text is looked at once. */
export function createValuesByWord<V extends string>(words: Readonly<Record<string, readonly string[]>>) {
  const byKey = new Map(
    Object.entries(words).flatMap(([value, called]) => [value, ...called].map((word) => [nameKey(word), value as V])),
  );
  const known = new Map<string, V | undefined>();
  return (text: string | undefined): V | undefined => {
    if (text === undefined) return undefined;
    if (!known.has(text)) known.set(text, byKey.get(nameKey(text)));
    return known.get(text);
  };
}
