import type { SlackMessage } from './render.ts';

/** A message with the switches that keep Slack from reading anything into it: previews of links, names, markup. */
export const messagePayload = (message: SlackMessage) =>
  ({ ...message, unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none', mrkdwn: false }) as const;
