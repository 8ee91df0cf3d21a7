import type { UnderstoodWords, WordKnowledge } from '../ports/word-knowledge.ts';

/** One question is read for what is searched, for what it is about and for the passage that answers: in part the same text. */
const MAX_REMEMBERED = 8;

/** Knowledge of words that do not change any more: what was read last is not read again. */
export function rememberReadings({ read }: WordKnowledge): WordKnowledge {
  const remembered = new Map<string, UnderstoodWords>();
  return {
    read(text) {
      const known = remembered.get(text);
      if (known) return known;
      const understood = read(text);
      const [oldest] = remembered.keys();
      if (remembered.size === MAX_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
      remembered.set(text, understood);
      return understood;
    },
  };
}
