/** Settings as a person writes them: raw words, to be read by `read-settings-words.ts`. */
export type SettingsWords = Readonly<Partial<Record<SettingName, string>>>;

export const SETTING_NAMES = ['events', 'at', 'days', 'zone', 'format', 'topic', 'lang', 'quiet', 'holidays', 'sound'] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** What can be said about digests; `number` counts the channel's subscriptions from 1 and may be left out where there is one. */
export type DigestCommand =
  | { readonly kind: 'subscribe'; readonly words: SettingsWords }
  /** `subscription`: its id, where a window says which one it is. */
  | { readonly kind: 'edit'; readonly number?: number; readonly subscription?: string; readonly words: SettingsWords }
  | { readonly kind: 'list' }
  /** What the person has subscribed to, in any channel. */
  | { readonly kind: 'mine' }
  | { readonly kind: 'preview'; readonly number?: number }
  | { readonly kind: 'now'; readonly number?: number; readonly isShared: boolean }
  | { readonly kind: 'pause' | 'resume' | 'unsubscribe'; readonly number?: number }
  /** What a subscription with these settings would tell first. */
  | { readonly kind: 'sample'; readonly words: SettingsWords }
  /** It was not understood: how to say it. */
  | { readonly kind: 'usage' };

/** Buttons of digests and of what is said about them. */
export type DigestAction =
  /** Tell all about a session; read from a button, or chosen from a list, it is the code of its id. */
  | { readonly kind: 'digest-ask'; readonly session?: string }
  /** More sessions of an event day, in the digest's order. */
  | {
      readonly kind: 'digest-page';
      readonly event: string;
      /** 0 for sessions whose day is not known. */
      readonly day: number;
      readonly offset: number;
      readonly order: 'notes' | 'time';
      /** Whose topic counts. */
      readonly subscription?: string;
    }
  /** `delivery`: the key of the digest that carries the button, by which it can be found in a channel's history. */
  | { readonly kind: 'digest-settings'; readonly subscription: string; readonly delivery?: string }
  | {
      /** `digest-form`: a window with its settings, which the adapter opens. */
      readonly kind: 'digest-pause' | 'digest-resume' | 'digest-unsubscribe' | 'digest-preview' | 'digest-form';
      readonly subscription: string;
    };
