/** Gives a function of a text that works each text out once, for as long as not too many others came in between. */
export function rememberTexts<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MAX_KNOWN) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}

/** The lines of a long report; what comes after it pushes it out. */
const MAX_KNOWN = 4_000;
