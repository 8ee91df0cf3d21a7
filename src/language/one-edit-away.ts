/** Every string that one letter left out, replaced or put in makes of a word; not the first letter, which people get right. */
export function* oneEditAway(word: string, letters: readonly string[]): Generator<string> {
  for (let at = 1; at <= word.length; at++) {
    const before = word.slice(0, at);
    const rest = word.slice(at);
    const after = word.slice(at + 1);
    if (rest) yield before + after;
    for (const letter of letters) {
      if (rest && letter !== rest[0]) yield before + letter + after;
      yield before + letter + rest;
    }
  }
}

/** Every string that two neighbouring letters exchanged make of a word; not the first letter either. */
export function* exchanged(word: string): Generator<string> {
  for (let at = 1; at + 1 < word.length; at++) yield `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
}
