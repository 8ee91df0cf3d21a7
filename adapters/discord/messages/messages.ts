import type { Language } from '../../../src/index.ts';
import { type DiscordMessages, en } from './en.ts';
import { ja } from './ja.ts';

/** What only Discord shows, by language. */
export const discordMessages: Readonly<Record<Language, DiscordMessages>> = { ja, en };
