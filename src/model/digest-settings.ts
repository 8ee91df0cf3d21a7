/** The days of a week, as settings name them. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** What a channel's digest tells, when and how. */
export interface DigestSettings {
  /** Ids of events, or all there are and will be. */
  readonly events: readonly string[] | 'all';
  /** `HH:MM` in the zone. */
  readonly at: string;
  readonly days: readonly Weekday[];
  /** IANA name. */
  readonly zone: string;
  /** `compact`: a line each. */
  readonly format: 'compact' | 'full';
  /** Only sessions that tell about it. */
  readonly topic?: string;
  readonly language: 'ja' | 'en';
  /** What to do on a day without news: nothing, or an event day of the archive. */
  readonly quiet: 'skip' | 'pick';
  /** Japanese holidays. */
  readonly holidays: 'skip' | 'post';
  /** Whether it makes a sound. */
  readonly sound: 'on' | 'off';
}

export const DEFAULT_SETTINGS: DigestSettings = {
  events: 'all',
  at: '09:00',
  days: WEEKDAYS,
  zone: 'Asia/Tokyo',
  format: 'full',
  language: 'ja',
  quiet: 'pick',
  holidays: 'post',
  sound: 'off',
};
