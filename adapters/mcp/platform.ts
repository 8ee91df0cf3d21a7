import type { Platform, PlatformTexts } from '../../src/index.ts';

/** Assistants type no commands, and read what the tools say of themselves. */
const TEXTS: PlatformTexts = {
  welcome: [],
  help: [],
  digests: [],
  commands: { events: 'list_events', import: '', subscribe: '', subscriptions: '', edit: () => '' },
};

/** What the core has to know of assistants to write for them. */
export const MCP: Platform = {
  name: 'mcp',
  title: 'MCP',
  limits: { text: 20_000, options: 0, optionLabel: 100, optionValue: 100 },
  offers: [],
  pace: 0,
  texts: { ja: TEXTS, en: TEXTS },
};
