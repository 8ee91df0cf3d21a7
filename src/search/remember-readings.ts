import { rememberLast } from '../language/remember-last.ts';
import type { WordKnowledge } from '../ports/word-knowledge.ts';

/** One question is read for what is searched, for what it is about and for the passage that answers: in part the same text. */
const MAX_REMEMBERED = 8;

/** Knowledge of words that do not change any more: what was read last is not read again. */
export const rememberReadings = ({ read }: WordKnowledge): WordKnowledge => ({ read: rememberLast(read, MAX_REMEMBERED) });
