/** A message as Discord's API takes it, for sending as well as for editing. */
export interface DiscordMessage {
  readonly flags: number;
  readonly components: readonly TopComponent[];
  /** Always there: Discord pings whom a text names in a message, or in an edit, without it. */
  readonly allowed_mentions: { readonly parse: readonly never[]; readonly replied_user: false };
}

export type TopComponent = TextDisplay | ActionRow;

export interface TextDisplay {
  readonly type: typeof COMPONENT.text;
  readonly content: string;
}

export interface ActionRow {
  readonly type: typeof COMPONENT.row;
  readonly components: readonly RowComponent[];
}

export type RowComponent = ActionButton | LinkButton | Select;

export interface ActionButton {
  readonly type: typeof COMPONENT.button;
  readonly style: typeof BUTTON_STYLE.primary | typeof BUTTON_STYLE.secondary;
  readonly label: string;
  readonly custom_id: string;
}

export interface LinkButton {
  readonly type: typeof COMPONENT.button;
  readonly style: typeof BUTTON_STYLE.link;
  readonly label: string;
  readonly url: string;
}

export interface Select {
  readonly type: typeof COMPONENT.select;
  readonly custom_id: string;
  readonly placeholder: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

/** Numbers of Discord's protocol; discord.js has them too, but takes long to load for a preview. */
export const COMPONENT = { row: 1, button: 2, select: 3, text: 10 } as const;
export const BUTTON_STYLE = { primary: 1, secondary: 2, link: 5 } as const;
export const MESSAGE_FLAG = { ephemeral: 1 << 6, silent: 1 << 12, componentsV2: 1 << 15 } as const;

/** No text of ours may ping anybody. */
export const NO_MENTIONS: DiscordMessage['allowed_mentions'] = { parse: [], replied_user: false };
