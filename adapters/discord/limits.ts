/** What Discord takes at most in a message of Components V2 and its parts; lengths in UTF-16 units, which are never fewer than characters. */
export const LIMITS = {
  /** All components of a message, those within others included. */
  components: 40,
  /** All texts of a message together. */
  text: 4_000,
  rowButtons: 5,
  /** Ours: longer questions are not read to the end. */
  question: 500,
  label: 80,
  customId: 100,
  linkUrl: 512,
  options: 25,
  option: 100,
  placeholder: 150,
  autocompleteChoices: 25,
  choice: 100,
  threadName: 100,
} as const;
