/** An id or an address in the form in which two that lead to the same place are equal. */
export const placeKey = (place: string): string =>
  place
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/#[\s\S]*/, '')
    .replace(/\/$/, '');
