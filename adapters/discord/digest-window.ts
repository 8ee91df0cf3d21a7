import {
  type DigestCommand,
  type DigestSettings,
  type Language,
  type Option,
  readWhenWords,
  type SettingsWords,
  writtenWhen,
} from '../../src/index.ts';
import { LIMITS } from './limits.ts';
import { discordMessages } from './messages/messages.ts';
import { COMPONENT, INPUT_STYLE } from './protocol.ts';
import type { Field, Window } from './window.ts';

const NAME = 'digest';
const FIELD = { events: 'events', when: 'when', topic: 'topic', language: 'lang', others: 'others' } as const;
/** What is ticked means what, and what it means where it is not. */
const OTHERS = {
  compact: { setting: 'format', on: 'compact', off: 'full' },
  quiet: { setting: 'quiet', on: 'pick', off: 'skip' },
  holidays: { setting: 'holidays', on: 'post', off: 'skip' },
  sound: { setting: 'sound', on: 'on', off: 'off' },
} as const;
type Other = keyof typeof OTHERS;
const OTHER_NAMES = Object.keys(OTHERS) as Other[];

/** What a window shows first: settings as they are, those of `subscription` where there is one. */
export interface DigestForm {
  readonly settings: Omit<DigestSettings, 'zone'> & { readonly zone?: string };
  readonly subscription?: string;
  /** Events to choose from, the newest first; their ids are the values. */
  readonly events: readonly Option[];
}

/** The window in which a digest is ordered or changed. */
export function digestWindow({ settings, subscription, events }: DigestForm, language: Language): Window {
  const { form } = discordMessages[language];
  const chosen = settings.events === 'all' ? [] : settings.events;
  return {
    custom_id: subscription === undefined ? NAME : `${NAME}:${subscription}`,
    title: subscription === undefined ? form.order : form.change,
    components: [
      {
        ...labelled(form.events),
        component: {
          type: COMPONENT.select,
          custom_id: FIELD.events,
          required: false,
          min_values: 0,
          max_values: LIMITS.options,
          placeholder: form.allEvents,
          options: optionsFor(chosen, events),
        },
      },
      { ...labelled(form.when), component: textInput(FIELD.when, true, writtenWhen(settings, language)) },
      { ...labelled(form.topic), component: textInput(FIELD.topic, false, settings.topic ?? '') },
      {
        ...labelled(form.language),
        component: {
          type: COMPONENT.select,
          custom_id: FIELD.language,
          required: true,
          min_values: 1,
          max_values: 1,
          options: LANGUAGE_NAMES.map(([value, label]) => ({ label, value, default: settings.language === value })),
        },
      },
      {
        ...labelled(form.others),
        component: {
          type: COMPONENT.checkboxes,
          custom_id: FIELD.others,
          required: false,
          min_values: 0,
          options: OTHER_NAMES.map((name) => ({ label: form[name], value: name, default: isOn(name, settings) })),
        },
      },
    ],
  };
}

/** What such a window orders; undefined for any other window. */
export function readDigestWindow(
  customId: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): DigestCommand | undefined {
  const [name, subscription] = customId.split(':');
  if (name !== NAME) return undefined;
  const ticked = listOf(fields[FIELD.others]);
  const others = OTHER_NAMES.map((one) => [OTHERS[one].setting, ticked.includes(one) ? OTHERS[one].on : OTHERS[one].off]);
  const words: SettingsWords = {
    events: listOf(fields[FIELD.events]).join(',') || 'all',
    ...readWhenWords(textOf(fields[FIELD.when])),
    topic: textOf(fields[FIELD.topic]),
    lang: listOf(fields[FIELD.language])[0] ?? 'ja',
    ...Object.fromEntries(others),
  };
  return subscription ? { kind: 'edit', subscription, words } : { kind: 'subscribe', words };
}

/** Each in its own language. */
const LANGUAGE_NAMES: readonly (readonly [Language, string])[] = [
  ['ja', '日本語'],
  ['en', 'English'],
];

const isOn = (name: Other, settings: DigestForm['settings']): boolean => settings[OTHERS[name].setting] === OTHERS[name].on;

type LabelTexts = { readonly label: string; readonly description: string };
const labelled = ({ label, description }: LabelTexts): Omit<Field, 'component'> => ({
  type: COMPONENT.label,
  label,
  description,
});

const textInput = (id: string, required: boolean, value: string): Field['component'] => ({
  type: COMPONENT.input,
  custom_id: id,
  style: INPUT_STYLE.short,
  required,
  max_length: LIMITS.option,
  ...(value === '' ? {} : { value }),
});

/** What is chosen comes first: a list holds only so many. */
function optionsFor(chosen: readonly string[], events: readonly Option[]) {
  const known = new Map(events.map(({ value, label }) => [value, label]));
  const all = [
    ...chosen.map((value) => ({ value, label: known.get(value) ?? value })),
    ...events.filter(({ value }) => !chosen.includes(value)),
  ];
  return all.slice(0, LIMITS.options).map(({ value, label }) => ({ label, value, default: chosen.includes(value) }));
}

const textOf = (field: string | readonly string[] | undefined): string => (typeof field === 'string' ? field : '');
const listOf = (field: string | readonly string[] | undefined): readonly string[] =>
  field === undefined ? [] : typeof field === 'string' ? [field] : field;
