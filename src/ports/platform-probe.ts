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
      readonly faults: readonly TokenFault[];
      /** What it cannot do and need not. */
      readonly wishedScopes: readonly string[];
      /** The platform's clock, in milliseconds. */
      readonly platformTime?: number;
    };

export type TokenFault =
  | { readonly code: 'scopes-missing'; readonly scopes: readonly string[] }
  | { readonly code: 'app-token-refused'; readonly reason: string }
  | { readonly code: 'public-key-differs' };

/** Asks a platform about the set-up, without posting anything. */
export interface PlatformProbe {
  readonly platform: 'slack' | 'discord';
  token(): Promise<TokenState>;
  /** Why the bot cannot see a channel; undefined when it can. */
  channelFault(channel: string): Promise<string | undefined>;
}
