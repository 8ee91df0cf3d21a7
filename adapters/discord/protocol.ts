import type {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  ChannelType,
  ComponentType,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
  RESTJSONErrorCodes,
  TextInputStyle,
} from 'discord-api-types/v10';

/**
 * Numbers of Discord's protocol. The compiler holds each against Discord's own list, which is not loaded: that would
 * take longer than all else that a preview does.
 */
export const COMPONENT = {
  row: 1,
  button: 2,
  select: 3,
  input: 4,
  section: 9,
  text: 10,
  thumbnail: 11,
  separator: 14,
  container: 17,
  label: 18,
  checkboxes: 22,
} as const satisfies {
  readonly row: ComponentType.ActionRow;
  readonly button: ComponentType.Button;
  readonly select: ComponentType.StringSelect;
  readonly input: ComponentType.TextInput;
  readonly section: ComponentType.Section;
  readonly text: ComponentType.TextDisplay;
  readonly thumbnail: ComponentType.Thumbnail;
  readonly separator: ComponentType.Separator;
  readonly container: ComponentType.Container;
  readonly label: ComponentType.Label;
  readonly checkboxes: ComponentType.CheckboxGroup;
};

export const INPUT_STYLE = { short: 1, paragraph: 2 } as const satisfies {
  readonly short: TextInputStyle.Short;
  readonly paragraph: TextInputStyle.Paragraph;
};

export const BUTTON_STYLE = { primary: 1, secondary: 2, link: 5 } as const satisfies {
  readonly primary: ButtonStyle.Primary;
  readonly secondary: ButtonStyle.Secondary;
  readonly link: ButtonStyle.Link;
};

export const CHANNEL_TYPE = { announcements: 5 } as const satisfies { readonly announcements: ChannelType.GuildAnnouncement };

export const MESSAGE_FLAG = { published: 1, ephemeral: 64, silent: 4096, componentsV2: 32_768 } as const satisfies {
  readonly published: MessageFlags.Crossposted;
  readonly ephemeral: MessageFlags.Ephemeral;
  readonly silent: MessageFlags.SuppressNotifications;
  readonly componentsV2: MessageFlags.IsComponentsV2;
};

export const MESSAGE_TYPE = { usual: 0, reply: 19 } as const satisfies {
  readonly usual: MessageType.Default;
  readonly reply: MessageType.Reply;
};

export const INTERACTION = { ping: 1, command: 2, component: 3, autocomplete: 4, modal: 5 } as const satisfies {
  readonly ping: InteractionType.Ping;
  readonly command: InteractionType.ApplicationCommand;
  readonly component: InteractionType.MessageComponent;
  readonly autocomplete: InteractionType.ApplicationCommandAutocomplete;
  readonly modal: InteractionType.ModalSubmit;
};

export const CALLBACK = {
  pong: 1,
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const satisfies {
  readonly pong: InteractionResponseType.Pong;
  readonly message: InteractionResponseType.ChannelMessageWithSource;
  readonly deferredMessage: InteractionResponseType.DeferredChannelMessageWithSource;
  readonly deferredUpdate: InteractionResponseType.DeferredMessageUpdate;
  readonly update: InteractionResponseType.UpdateMessage;
  readonly choices: InteractionResponseType.ApplicationCommandAutocompleteResult;
  readonly modal: InteractionResponseType.Modal;
};

export const COMMAND_TYPE = { slash: 1, message: 3 } as const satisfies {
  readonly slash: ApplicationCommandType.ChatInput;
  readonly message: ApplicationCommandType.Message;
};

export const OPTION_TYPE = { subcommand: 1, string: 3, integer: 4, boolean: 5 } as const satisfies {
  readonly subcommand: ApplicationCommandOptionType.Subcommand;
  readonly string: ApplicationCommandOptionType.String;
  readonly integer: ApplicationCommandOptionType.Integer;
  readonly boolean: ApplicationCommandOptionType.Boolean;
};

export const INSTALLED_BY = { server: 0, person: 1 } as const satisfies {
  readonly server: ApplicationIntegrationType.GuildInstall;
  readonly person: ApplicationIntegrationType.UserInstall;
};

export const CONTEXT = { server: 0, botDm: 1, privateChannel: 2 } as const satisfies {
  readonly server: InteractionContextType.Guild;
  readonly botDm: InteractionContextType.BotDM;
  readonly privateChannel: InteractionContextType.PrivateChannel;
};

/** Nothing can be replied to without the right to read the history, and not to a message of the system. */
export const NOT_REPLIABLE: ReadonlySet<number> = new Set([
  160_002 satisfies RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
  50_021 satisfies RESTJSONErrorCodes.CannotExecuteActionOnSystemMessage,
]);

/** A message has one thread at most, which is called as the message is. */
export const HAS_THREAD = 160_004 satisfies RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage;

/** The message is gone. */
export const GONE = 10_008 satisfies RESTJSONErrorCodes.UnknownMessage;

/** What a server shows as an event that is to come. */
export const SCHEDULED = { inServer: 2, elsewhere: 3 } as const satisfies {
  readonly inServer: GuildScheduledEventPrivacyLevel.GuildOnly;
  readonly elsewhere: GuildScheduledEventEntityType.External;
};

/** Bits of a person's rights, which are more than a number holds elsewhere. */
export const RIGHT = {
  administrator: 1n << 3n,
  manageServer: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageEvents: 1n << 33n,
  createEvents: 1n << 44n,
} as const;
