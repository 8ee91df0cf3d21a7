import type { DigestCommand } from './digest-command.ts';

/** What can be asked of the bot beside a question. */
export type Command =
  /** `after`: the id of the answer that it goes on with; else the last of the thread. */
  | { readonly kind: 'ask'; readonly text: string; readonly event?: string; readonly after?: string }
  | { readonly kind: 'help' }
  /** The bot was added to a channel. */
  | { readonly kind: 'welcome' }
  | { readonly kind: 'events' }
  /** `event` as a person writes it: id, name or another name; without it the usual one of the channel. */
  | { readonly kind: 'sessions'; readonly event?: string; readonly day?: number }
  /** All that is known about one session, by its id. */
  | { readonly kind: 'session'; readonly session: string }
  | { readonly kind: 'status' }
  /** A page of a report, for those who may; `event` as a person writes it. */
  | { readonly kind: 'import'; readonly address: string; readonly event?: string }
  /** Without an event: which one it is. `none`: no event any more. */
  | { readonly kind: 'default-event'; readonly event?: string | 'none' }
  | { readonly kind: 'digest'; readonly command: DigestCommand };
