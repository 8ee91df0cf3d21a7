/**
 * What Slack takes, in characters unless said otherwise.
 * Source: the reference of Block Kit on docs.slack.dev and the comments of `@slack/types`; where it says "ours", Slack documents nothing.
 */
export const SLACK_LIMITS = {
  /** Blocks of a message. */
  messageBlocks: 50,
  /** Blocks of a modal or of the Home tab. */
  viewBlocks: 100,
  /** Ours, counted over the JSON of all blocks: Slack refuses somewhat above 12,000 and counts the containers too (slackapi/bolt-js#2509, #2867). */
  message: 12_000,
  /** Ours, for a window or the Home tab, which Slack counts by blocks. */
  view: 50_000,
  /** Of the 4,000 that Slack advises for `text` when a message is edited, with room for escapes. */
  fallback: 3_000,
  header: 150,
  /** Any text object. */
  text: 3_000,
  /** Ours: one element of rich text; longer ones nobody reads in a chat. */
  richText: 3_000,
  contextElements: 10,
  actionElements: 25,
  contextActions: 5,
  /** Rows of a table beside its head. */
  tableRows: 100,
  /** Characters in the cells of all tables of a message. */
  tableText: 10_000,
  /** Ours: rows of a table that show at a time. */
  tablePage: 15,
  /** Ours: Slack documents nothing. */
  caption: 150,
  /** Cards side by side. */
  carousel: 10,
  /** Also of what stands below a card's title. */
  cardTitle: 150,
  cardBody: 200,
  cardActions: 3,
  buttonLabel: 75,
  /** Also of links in rich text. */
  url: 3_000,
  actionId: 255,
  value: 2_000,
  /** Entries of a menu (`overflow`). */
  menuOptions: 5,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  options: 100,
  optionLabel: 75,
  /** The lower of two documented numbers. */
  optionValue: 75,
  placeholder: 150,
  modalTitle: 24,
  privateMetadata: 3_000,
  /** Ours: what is read of a question; a message that is searched for by the shortcut may be long. */
  question: 1_000,
  /** Ours: of a digest's topic; it stands in lists. */
  topic: 60,
  /** Prompts that the agent view shows. */
  prompts: 4,
} as const;
