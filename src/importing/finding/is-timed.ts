import type { Block } from '../reading/source-document.ts';

/** Whether a line begins with a time of day, as notes by the clock do: `10:45`, `Thu 10.45`. */
export const isTimed = ({ text }: Pick<Block, 'text'>): boolean => TIMED.test(text);

const TIMED =
  /^(?:(?:(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-z]{0,6}\.?|[月火水木金土日]),?\s{1,3})?\d{1,2}(?:[:：h]\d{2}|\.[0-5][05]\s)/i;
