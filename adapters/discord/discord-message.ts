import type { BUTTON_STYLE, COMPONENT } from './protocol.ts';

/** A message as Discord's API takes it, for sending as well as for editing. */
export interface DiscordMessage {
  readonly flags: number;
  readonly components: readonly TopComponent[];
  /** Always there: Discord pings whom a text names in a message, or in an edit, without it. */
  readonly allowed_mentions: { readonly parse: readonly never[]; readonly replied_user: false };
}

export type TopComponent = Container | BodyComponent;

/** A frame around all of a message, with a bar of colour at its side. */
export interface Container {
  readonly type: typeof COMPONENT.container;
  readonly accent_color: number;
  readonly components: readonly BodyComponent[];
}

export type BodyComponent = TextDisplay | Section | Separator | ActionRow;

export interface TextDisplay {
  readonly type: typeof COMPONENT.text;
  readonly content: string;
}

/** Text with one thing beside it. */
export interface Section {
  readonly type: typeof COMPONENT.section;
  readonly components: readonly TextDisplay[];
  readonly accessory: ActionButton | Thumbnail;
}

export interface Thumbnail {
  readonly type: typeof COMPONENT.thumbnail;
  readonly media: { readonly url: string };
  readonly description?: string;
}

export interface Separator {
  readonly type: typeof COMPONENT.separator;
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

/** No text of ours may ping anybody. */
export const NO_MENTIONS: DiscordMessage['allowed_mentions'] = { parse: [], replied_user: false };
