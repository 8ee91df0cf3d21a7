import { cutText, type Language, type NameChoices, type Option, zoneChoices } from '../../src/index.ts';
import type { Choice } from './discord-api.ts';
import { cleanText } from './escape-markdown.ts';
import type { IncomingInteraction } from './incoming-interaction.ts';
import { LIMITS } from './limits.ts';
import { discordMessages } from './messages/messages.ts';
import { NO_EVENT } from './read-options.ts';

type Autocomplete = Extract<IncomingInteraction, { kind: 'autocomplete' }>;

/** What fits what has been typed so far, from memory: there is no time to ask anybody. */
export function completeOption({ name, options, focused }: Autocomplete, language: Language, choices: NameChoices): Choice[] {
  const { typed } = focused;
  if (focused.name === 'zone') {
    return zoneChoices(typed, LIMITS.autocompleteChoices).map(({ label, value }) => ({ name: label, value }));
  }
  const event = options['event'];
  const found =
    focused.name === 'session'
      ? choices.sessions(typed, typeof event === 'string' ? { event } : {})
      : [...(name === 'default' ? noEvent(typed, language) : []), ...choices.events(typed)];
  return found
    .filter(({ value }) => value.length <= LIMITS.choice)
    .slice(0, LIMITS.autocompleteChoices)
    .map(({ label, value }) => ({ name: nameOf(label), value }));
}

function noEvent(typed: string, language: Language): Option[] {
  const label = discordMessages[language].allEvents;
  return label.toLowerCase().includes(typed.trim().toLowerCase()) || typed === NO_EVENT ? [{ label, value: NO_EVENT }] : [];
}

const WIDE: Readonly<Record<string, string>> = { '#': '＃', '@': '＠' };

/** Discord would turn a name that begins with `#` or `@` into a mention. */
const nameOf = (label: string): string =>
  cutText(
    cleanText(label).replace(/^[\s]*([#@])/, (_, sign: string) => WIDE[sign] ?? ''),
    LIMITS.choice,
  ) || '…';
