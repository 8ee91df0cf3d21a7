/** Twelve characters with 72 random bits: fits a button beside other things, and is not to be guessed. */
export function shortId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
