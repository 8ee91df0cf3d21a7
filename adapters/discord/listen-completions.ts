import { cutText, type Language, type NameChoices, type Option, zoneChoices } from '../../src/index.ts';
import type { Choice } from './discord-api.ts';
import { cleanText } from './escape-markdown.ts';
import type { IncomingInteraction } from './incoming-interaction.ts';
import { LIMITS } from './limits.ts';
import { discordMessages } from './messages/messages.ts';
import { NO_EVENT } from './read-options.ts';

type Autocomplete = Extract<IncomingInteraction, { kind: 'autocomplete' }>;

/** What fits what has been typed so far. */
export async function completeOption(
  { name, options, focused }: Autocomplete,
  language: Language,
  choices: NameChoices,
): Promise<Choice[]> {
  const { typed } = focused;
  const event = options['event'];
  const found = async (): Promise<readonly Option[]> => {
    switch (focused.name) {
      case 'zone':
        return zoneChoices(typed, LIMITS.autocompleteChoices);
      case 'session':
        return choices.sessions(typed, typeof event === 'string' ? { event } : {});
      case 'events':
        return severalEvents(typed, language, choices);
      default:
        return [...(name === 'default' ? noEvent(typed, language) : []), ...(await choices.events(typed))];
    }
  };
  return (await found()).slice(0, LIMITS.autocompleteChoices).map(({ label, value }) => {
    const shown = nameOf(label);
    // What is sent may be a name as well as an id.
    return { name: shown, value: value.length <= LIMITS.choice ? value : shown };
  });
}

function noEvent(typed: string, language: Language): Option[] {
  const label = discordMessages[language].allEvents;
  return label.toLowerCase().includes(typed.trim().toLowerCase()) || typed === NO_EVENT ? [{ label, value: NO_EVENT }] : [];
}

const BETWEEN = /[,、，]/;

/** The event that is being typed behind those that stand there already, which are kept; or all of them. */
async function severalEvents(typed: string, language: Language, choices: NameChoices): Promise<readonly Option[]> {
  const parts = typed.split(BETWEEN);
  const last = parts.pop() ?? '';
  const before = (await Promise.all(parts.map((part) => eventMeant(part.trim(), choices)))).flatMap((event) => event ?? []);
  const ids = before.map(({ id }) => id);
  const { allEvents } = discordMessages[language].form;
  const isAll =
    before.length === 0 && ['all', allEvents.toLowerCase()].some((name) => name.startsWith(last.trim().toLowerCase()));
  const all = isAll ? [{ label: allEvents, value: 'all' }] : [];
  const names = before.map(({ name }) => `${name}, `).join('');
  const next = (await choices.events(last.trim()))
    .filter(({ value }) => !ids.includes(value))
    .map(({ label, value }) => ({ label: names + label, value: [...ids, value].join(',') }));
  return [...all, ...next.filter(({ value }) => value.length <= LIMITS.choice)];
}

async function eventMeant(text: string, choices: NameChoices) {
  const named = await choices.eventNamed(text);
  if (named) return named;
  const [best] = await choices.events(text, 1);
  return best && choices.eventNamed(best.value);
}

const WIDE: Readonly<Record<string, string>> = { '#': '＃', '@': '＠' };

/** One line; Discord would turn a name that begins with `#` or `@` into a mention. */
const nameOf = (label: string): string =>
  cutText(
    cleanText(label)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^[#@]/, (sign) => WIDE[sign] ?? ''),
    LIMITS.choice,
  ) || '…';
