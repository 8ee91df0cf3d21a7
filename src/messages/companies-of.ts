import type { Speaker } from '../model/session.ts';

/** The companies of speakers as the timetables print them, each once. */
export const companiesOf = (speakers: readonly Speaker[]): string[] => [
  ...new Set(speakers.flatMap(({ company }) => company ?? [])),
];
