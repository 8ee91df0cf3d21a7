import { en, type Messages } from './en.ts';
import { ja } from './ja.ts';

export type Language = 'ja' | 'en';
export type { Messages };

export const LANGUAGES: readonly Language[] = ['ja', 'en'];

/** Everything people read, in a language. */
export const messagesIn = (language: Language): Messages => (language === 'ja' ? ja : en);
