import type { Session } from '../../src/model/session.ts';

/** A session of an event, its number the end of its id; a report tells its passages, where there are some. */
export const sessionOf = (
  number: string,
  title: string,
  passages: readonly string[] = [],
  more: Partial<Session> = {},
): Session => ({
  id: `umi/${number}`,
  event: 'umi',
  title,
  otherTitles: [],
  speakers: [],
  links: {},
  topics: [],
  notes: passages.length > 0 ? [{ report: 'umi/a', mentionOnly: false, heading: title, passages }] : [],
  ...more,
});
