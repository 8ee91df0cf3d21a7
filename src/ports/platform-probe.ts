import type { Platform } from '../model/platform.ts';

/** What a platform says about a token. */
export type TokenState =
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'refused'; readonly code: string }
  | {
      readonly kind: 'accepted';
      /** The bot's name. */
      readonly name: string;
      /** The workspace's name, where a token belongs to one. */
      readonly place?: string;
      /** What is wrong with it and what to do, a sentence each. */
      readonly faults: readonly string[];
      /** What it cannot do and need not. */
      readonly wishedScopes: readonly string[];
      /** The platform's clock, in milliseconds. */
      readonly platformTime?: number;
    };

/** Asks a platform about the set-up, without posting anything. */
export interface PlatformProbe {
  readonly platform: Platform;
  token(): Promise<TokenState>;
  /** Why the bot cannot see a channel; undefined when it can. */
  channelFault(channel: string): Promise<string | undefined>;
}
