import type { types } from '@slack/bolt';
import { type DigestSettings, type Event, type Language, messagesIn, WEEKDAYS } from '../../src/index.ts';
import { actionIdOf } from './action-id.ts';
import { escapeText } from './escape-text.ts';
import { SLACK_LIMITS } from './limits.ts';
import { slackMessages } from './messages/messages.ts';
import { DIGEST_FIELDS, DIGEST_MODAL, DIGEST_PREVIEW } from './names.ts';
import type { ModalOrigin } from './payloads.ts';
import { buttonOf, plain } from './render-controls.ts';

export interface DigestForm {
  readonly settings: DigestSettings;
  /** The events of the settings that are known. */
  readonly events: readonly Event[];
  /** The subscription that is changed; absent for a new one. */
  readonly subscription?: { readonly id: string; readonly paused: boolean };
}

/** The window in which a digest is ordered or changed; what it was opened for goes with it. */
export function digestModal(language: Language, form: DigestForm, origin: ModalOrigin): types.ModalView {
  const { digestModal: texts } = slackMessages[language];
  return {
    type: 'modal',
    callback_id: DIGEST_MODAL,
    private_metadata: JSON.stringify({ ...origin, ...(form.subscription && { subscription: form.subscription.id }) }),
    title: plain(form.subscription ? texts.editTitle : texts.title),
    submit: plain(form.subscription ? texts.save : texts.subscribe),
    close: plain(texts.close),
    blocks: [
      ...(form.subscription ? [] : [channelField(language, origin)]),
      ...fields(language, form),
      { type: 'actions', elements: controls(language, form) },
    ],
  };
}

function channelField(language: Language, { channel }: ModalOrigin): types.InputBlock {
  const include: ('im' | 'private' | 'public')[] = ['public', 'private', 'im'];
  return field(DIGEST_FIELDS.channel, slackMessages[language].digestModal.channel, {
    type: 'conversations_select',
    action_id: DIGEST_FIELDS.channel,
    filter: { include, exclude_bot_users: false },
    ...(channel ? { initial_conversation: channel } : { default_to_current_conversation: true }),
  });
}

function fields(language: Language, { settings, events }: DigestForm): types.InputBlock[] {
  const { digestModal: texts } = slackMessages[language];
  const { settings: names } = messagesIn(language).digest;
  const chosen = events.map(({ id, name }) => option(name, id));
  const zone = option(settings.zone, settings.zone);
  const days = WEEKDAYS.map((day) => option(names.days([day]), day));
  const isOn: Readonly<Record<string, boolean>> = { quiet: settings.quiet === 'skip', holidays: settings.holidays === 'skip' };
  const rest = [option(names.quiet.skip, 'quiet'), option(names.noHolidays, 'holidays')];
  const ticked = rest.filter(({ value }) => isOn[value]);
  return [
    field(
      DIGEST_FIELDS.events,
      texts.events,
      {
        type: 'multi_external_select',
        action_id: DIGEST_FIELDS.events,
        min_query_length: 0,
        placeholder: plain(texts.allEvents),
        ...(chosen.length > 0 && { initial_options: chosen }),
      },
      true,
    ),
    field(DIGEST_FIELDS.at, texts.at, { type: 'timepicker', action_id: DIGEST_FIELDS.at, initial_time: settings.at }),
    field(DIGEST_FIELDS.days, texts.days, {
      type: 'checkboxes',
      action_id: DIGEST_FIELDS.days,
      options: days,
      initial_options: days.filter(({ value }) => settings.days.some((day) => day === value)),
    }),
    field(DIGEST_FIELDS.zone, texts.zone, {
      type: 'external_select',
      action_id: DIGEST_FIELDS.zone,
      min_query_length: 0,
      initial_option: zone,
    }),
    radio(DIGEST_FIELDS.format, texts.format, { full: names.format.full, compact: names.format.compact }, settings.format),
    radio(DIGEST_FIELDS.language, texts.language, { ja: names.language.ja, en: names.language.en }, settings.language),
    field(
      DIGEST_FIELDS.topic,
      texts.topic,
      {
        type: 'plain_text_input',
        action_id: DIGEST_FIELDS.topic,
        max_length: SLACK_LIMITS.topic,
        placeholder: plain(texts.topicHint),
        ...(settings.topic !== undefined && { initial_value: settings.topic }),
      },
      true,
    ),
    field(
      DIGEST_FIELDS.rest,
      texts.rest,
      {
        type: 'checkboxes',
        action_id: DIGEST_FIELDS.rest,
        options: rest,
        ...(ticked.length > 0 && { initial_options: ticked }),
      },
      true,
    ),
  ];
}

/** What it would tell; and for one that there is, what ends it. */
function controls(language: Language, { subscription }: DigestForm): types.Button[] {
  const { digest } = messagesIn(language);
  const preview: types.Button = {
    type: 'button',
    text: plain(slackMessages[language].digestModal.preview),
    action_id: DIGEST_PREVIEW,
  };
  if (!subscription) return [preview];
  const { id, paused } = subscription;
  const [kind, label] = paused
    ? (['digest-resume', digest.button.resume] as const)
    : (['digest-pause', digest.button.pause] as const);
  const unsubscribe = { kind: 'digest-unsubscribe', subscription: id } as const;
  const ends = [
    ...buttonOf({ label, action: { kind, subscription: id } }),
    ...buttonOf({ label: digest.button.unsubscribe, action: unsubscribe, confirm: digest.confirm }),
  ].map((button, n): types.Button => ({ ...button, action_id: actionIdOf(n, button.action_id ?? '') }));
  return [preview, ...ends];
}

function radio(id: string, label: string, choices: Readonly<Record<string, string>>, chosen: string): types.InputBlock {
  const options = Object.entries(choices).map(([value, name]) => option(name, value));
  const initial = options.find(({ value }) => value === chosen);
  return field(id, label, { type: 'radio_buttons', action_id: id, options, ...(initial && { initial_option: initial }) });
}

function field(id: string, label: string, element: types.InputBlock['element'], optional = false): types.InputBlock {
  return { type: 'input', block_id: id, label: plain(label), element, ...(optional && { optional }) };
}

const option = (label: string, value: string): types.PlainTextOption & { value: string } => ({
  text: plain(escapeText(label, SLACK_LIMITS.optionLabel)),
  value,
});
