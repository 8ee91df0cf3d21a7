/** The id of an event by what it is called: its letters and digits, in lower case. Undefined where it has none in Latin script. */
export function eventIdFor(...names: readonly (string | undefined)[]): string | undefined {
  for (const name of names) {
    const id = (name ?? '')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
      // Words are told apart, a name and its year stand together: rubykaigi2031, north-sea-days2031.
      .replace(/ (?=\d)/g, '')
      .replaceAll(' ', '-')
      .slice(0, MAX_ID)
      .replace(/-$/, '');
    if (/[a-z]/.test(id)) return id;
  }
  return undefined;
}

const MAX_ID = 40;
