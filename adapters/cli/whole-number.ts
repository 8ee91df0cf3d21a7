import { UsageError } from './usage-error.ts';

/** Reads an option's value as a whole number within bounds; throws `UsageError` with the text given. */
export function wholeNumber(fault: string, highest = Number.MAX_SAFE_INTEGER, lowest = 1): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < lowest || number > highest) throw new UsageError(fault);
    return number;
  };
}
