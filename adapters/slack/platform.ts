import type { Platform } from '../../src/index.ts';
import { SLACK_LIMITS } from './limits.ts';
import { slackMessages } from './messages/messages.ts';

/** What the core has to know of Slack. */
export const SLACK: Platform = {
  name: 'slack',
  title: 'Slack',
  limits: {
    /** Ours: what is read in one go; as blocks with all their containers it stays below `SLACK_LIMITS.message`. */
    text: 4_000,
    /** Ours: Slack takes 100, but each weighs as much as a line of text. */
    options: 25,
    optionLabel: 75,
    /** The lower of two documented numbers. */
    optionValue: 75,
    /** With room for what cleaning and cutting change. */
    table: { rows: SLACK_LIMITS.tableRows, text: SLACK_LIMITS.tableText * 0.9 },
  },
  offers: ['pick'],
  /** Slack takes some hundred messages a minute from an app in a workspace. */
  pace: 200,
  texts: { ja: slackMessages.ja.platform, en: slackMessages.en.platform },
};
