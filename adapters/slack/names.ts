/** What the manifest tells Slack of and the listeners listen to: one list for both. */
export const SLASH_COMMAND = '/kiku';
export const SHORTCUT = 'kiku-find-sessions';
export const ASK_MODAL = 'kiku-ask';
export const EVENT_CHOICE = 'kiku-event';
export const QUESTION_INPUT = 'kiku-question';
export const DIGEST_MODAL = 'kiku-digest';
export const DIGEST_PREVIEW = 'kiku-digest-preview';
/** The fields of a digest's window. */
export const DIGEST_FIELDS = {
  channel: 'kiku-digest-channel',
  events: 'kiku-digest-events',
  at: 'kiku-digest-at',
  days: 'kiku-digest-days',
  zone: 'kiku-digest-zone',
  format: 'kiku-digest-format',
  language: 'kiku-digest-language',
  topic: 'kiku-digest-topic',
  rest: 'kiku-digest-rest',
} as const;
/** What can be done on the Home tab. */
export const HOME_QUESTION = 'kiku-home-question';
export const HOME_SUBSCRIBE = 'kiku-home-subscribe';
export const HOME_DIGEST = 'kiku-home-digest';

/** Events the bot subscribes to. `message.im` arrives as `message`. */
export const BOT_EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'member_joined_channel',
  'message.im',
  'tokens_revoked',
] as const;

/** What the manifest subscribes to besides, where links are to unfurl. */
export const LINK_EVENT = 'link_shared';
/** And the scopes for that. */
export const LINK_SCOPES = ['links:read', 'links:write'] as const;
/** Slack takes so many domains of an app. */
export const MAX_LINK_DOMAINS = 5;

/** Without these the bot does not do what it promises. */
export const REQUIRED_SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:read',
  'chat:write',
  'commands',
  'groups:read',
  'im:history',
] as const;

/** Each makes one thing better. */
export const OPTIONAL_SCOPES = ['channels:history', 'chat:write.public', 'groups:history', 'users:read'] as const;

/** Where Slack posts everything to in HTTP mode. */
export const HTTP_PATH = '/slack/events';
