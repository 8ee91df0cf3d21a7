import { MAX_INDEXED } from '../limits.ts';

/** A text as it is indexed. */
export const indexKey = (text: string): string => text.slice(0, MAX_INDEXED);

/** A value of a limit as it is indexed: numbers and texts are told apart. */
export const valueKey = (value: string | number): string => indexKey(JSON.stringify(value));
