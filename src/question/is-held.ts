import type { Draft } from './draft.ts';

/** Whether it is said of something that it was held or took place. */
export const isHeld = ({ spans }: Pick<Draft, 'spans'>): boolean => spans.some(({ text }) => HELD.test(text));

const HELD =
  /^(?:開催|開か|開い(?:た|て)|行わ|行な|実施|やっ(?:た|て)?$|やったこと|held|took place|take place|takes place|ran$|run$|hosted)/;
