import { DiscordAPIError } from 'discord.js';
import type { BodyComponent, DiscordMessage, TextDisplay, TopComponent } from './discord-message.ts';
import { COMPONENT } from './protocol.ts';

/** Discord's number for a message that it does not take as it is. */
const INVALID_FORM = 50035;

/** Sends a message, and where Discord refuses one of its fields, its texts alone. */
export async function unlessRefused<T>(message: DiscordMessage, send: (message: DiscordMessage) => Promise<T>): Promise<T> {
  try {
    return await send(message);
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== INVALID_FORM) throw error;
    return send(plainMessage(message));
  }
}

/** The same without frame, buttons, lists and pictures: what Discord refuses is a field of theirs, since texts are cut to fit. */
const plainMessage = (message: DiscordMessage): DiscordMessage => ({
  ...message,
  components: message.components.flatMap(textsOf),
});

function textsOf(component: TopComponent | BodyComponent): readonly TextDisplay[] {
  switch (component.type) {
    case COMPONENT.container:
      return component.components.flatMap(textsOf);
    case COMPONENT.section:
      return component.components;
    case COMPONENT.text:
      return [component];
    default:
      return [];
  }
}
