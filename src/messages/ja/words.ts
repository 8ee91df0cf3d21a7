import type { ClockWords } from '../clock.ts';

let dateFormat: Intl.DateTimeFormat | undefined;
/** Made when the first date is shown: making it takes longer than most answers. */
const dates = (): Intl.DateTimeFormat => {
  dateFormat ??= new Intl.DateTimeFormat('ja-JP', {
    year: 'numeric',
    month: 'long',
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
  elsewhere: (there, here) => `${there.zone} ${there.hours}（${here.zone}では ${here.hours}）`,
  day,
  locale: 'ja',
};

export const didYouMean = (nearest: readonly string[]): string =>
  nearest.length > 0 ? `もしかして: ${nearest.join('、')}。` : '';

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
