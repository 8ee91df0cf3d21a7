import { normalizeText } from './normalize-text.ts';

/** A title without white space, punctuation and symbols: what two spellings of the same title share. */
export const titleKey = (title: string): string => normalizeText(title).replace(/[\s\p{P}\p{S}]+/gu, '');
