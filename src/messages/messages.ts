import type { Language } from '../model/language.ts';
import { en, type Messages } from './en.ts';
import { ja } from './ja.ts';

export type { Language, Messages };

/** Everything people read, in a language. */
export const messagesIn = (language: Language): Messages => (language === 'ja' ? ja : en);
