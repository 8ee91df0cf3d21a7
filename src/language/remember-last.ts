/** What is worked out of a text alone, kept for the texts that were asked about last: one question's text is looked at several times. */
export function rememberLast<Result>(read: (text: string) => Result, most: number): (text: string) => Result {
  const remembered = new Map<string, Result>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const result = read(text);
    const [oldest] = remembered.keys();
    if (remembered.size >= most && oldest !== undefined) remembered.delete(oldest);
    remembered.set(text, result);
    return result;
  };
}
