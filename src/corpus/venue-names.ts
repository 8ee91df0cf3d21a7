/** What people call a venue: its name, and of a Japanese one the first part too (中日ホール&カンファレンス is 中日ホール). */
export function venueNames(venue: string | undefined): readonly string[] {
  if (!venue) return [];
  const first = /[^\x00-\x7F]/.test(venue) ? (venue.split(/[&＆・\s]/)[0] ?? '') : '';
  return [...new Set([venue, first])].filter((name) => name.length > MIN_LENGTH);
}

const MIN_LENGTH = 3;
