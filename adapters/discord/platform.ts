import type { Platform } from '../../src/index.ts';
import { LIMITS } from './limits.ts';
import { discordMessages } from './messages/messages.ts';

/** What the core has to know of Discord. */
export const DISCORD: Platform = {
  name: 'discord',
  title: 'Discord',
  limits: { text: LIMITS.text, options: LIMITS.options, optionLabel: LIMITS.option, optionValue: LIMITS.option },
  offers: ['ask-on', 'pick', 'form'],
  /** Discord takes fifty requests a second. */
  pace: 40,
  texts: { ja: discordMessages.ja.platform, en: discordMessages.en.platform },
};
