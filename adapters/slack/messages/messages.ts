import type { Language } from '../../../src/index.ts';
import { en, type SlackMessages } from './en.ts';
import { ja } from './ja.ts';

/** What only Slack shows, by language. */
export const slackMessages: Readonly<Record<Language, SlackMessages>> = { ja, en };
