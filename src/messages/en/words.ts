import type { ClockWords } from '../clock.ts';

let dateFormat: Intl.DateTimeFormat | undefined;
/** Made when the first date is shown: making it takes longer than most answers. */
const dates = (): Intl.DateTimeFormat => {
  dateFormat ??= new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  });
  return dateFormat;
};

export const day = (iso: string): string => dates().format(new Date(`${iso}T00:00:00Z`));

/** How times are said. */
export const clock: ClockWords = {
  range: (start, end) => `${start}–${end}`,
  elsewhere: (there, here) => `${there.hours} ${there.zone} (${here.hours} ${here.zone})`,
  day,
  locale: 'en',
};

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const didYouMean = (nearest: readonly string[]): string =>
  nearest.length > 0 ? ` Did you mean ${nearest.join(', ')}?` : '';

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
