/** Why a platform did not take a message, in words that both share. */
export const POST_FAULTS = [
  'channel-gone',
  'channel-archived',
  'not-in-channel',
  'no-permission',
  'token-refused',
  'invalid-message',
  'platform-error',
  'unreachable',
  'timed-out',
] as const;

export type PostFault = (typeof POST_FAULTS)[number];
