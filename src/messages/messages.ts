import type { Language } from '../model/language.ts';
import { clockOf } from './clock.ts';
import { clock as enClock } from './en/words.ts';
import { en, type Messages } from './en.ts';
import { clock as jaClock } from './ja/words.ts';
import { ja } from './ja.ts';

export type { Language, Messages };

/** Everything people read, in a language; times by the clock of a reader in `zone` (IANA), too, where that is given. */
export function messagesIn(language: Language, zone?: string): Messages {
  const [messages, words] = language === 'ja' ? ([ja, jaClock] as const) : ([en, enClock] as const);
  return zone === undefined ? messages : { ...messages, clock: clockOf(words, zone) };
}
