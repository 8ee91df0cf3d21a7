import type { Language } from '../../../src/index.ts';
import { en, type WebMessages } from './en.ts';
import { ja } from './ja.ts';

/** What only the web shows, in a language. */
export const webMessages: Readonly<Record<Language, WebMessages>> = { ja, en };
