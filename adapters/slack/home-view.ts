import type { types } from '@slack/bolt';
import {
  describeState,
  describeSubscription,
  type Language,
  messagesIn,
  type Part,
  type Presentation,
  present,
  type Reply,
  type SubscriptionView,
} from '../../src/index.ts';
import { escapeText } from './escape-text.ts';
import { SLACK_LIMITS } from './limits.ts';
import { slackMessages } from './messages/messages.ts';
import { HOME_DIGEST, HOME_QUESTION, HOME_SUBSCRIBE } from './names.ts';
import { SLACK } from './platform.ts';
import { renderView } from './render.ts';
import { plain } from './render-controls.ts';
import type { BlockForm } from './render-parts.ts';

export interface HomeContent {
  /** The person's direct channel, where answers go. */
  readonly channel: string | undefined;
  readonly digests: readonly SubscriptionView[];
  readonly status: Reply;
  readonly events: Reply;
  readonly help: Reply;
  readonly reports: readonly HomeReport[];
}

export interface HomeReport {
  readonly title: string;
  readonly author?: string;
  readonly url?: string;
}

/** Digests that have a button of their own; the others are in a list. */
const SHOWN_DIGESTS = 10;

/** The Home tab: ask, one's digests and what can be done with them, what the bot knows. */
export function homeView(language: Language, content: HomeContent, form: BlockForm = 'native'): types.HomeView {
  const { channel } = content;
  return {
    type: 'home',
    private_metadata: JSON.stringify(channel ? { channel } : {}),
    blocks: [
      ...(channel ? [askBox(language)] : []),
      { type: 'actions', elements: [subscribeButton(language), ...otherDigests(language, content.digests)] },
      ...renderView(presentationOf(language, content, form), form),
    ],
  };
}

function askBox(language: Language): types.InputBlock {
  const { question, questionHint, answered } = slackMessages[language].home;
  return {
    type: 'input',
    dispatch_action: true,
    label: plain(question),
    hint: plain(answered),
    element: {
      type: 'plain_text_input',
      action_id: HOME_QUESTION,
      max_length: SLACK_LIMITS.question,
      placeholder: plain(questionHint),
      dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
    },
  };
}

const subscribeButton = (language: Language): types.Button => ({
  type: 'button',
  text: plain(slackMessages[language].home.subscribe),
  action_id: HOME_SUBSCRIBE,
});

function otherDigests(language: Language, digests: readonly SubscriptionView[]): types.StaticSelect[] {
  const messages = messagesIn(language);
  const options = digests.slice(SHOWN_DIGESTS, SHOWN_DIGESTS + SLACK_LIMITS.options).map((view) => ({
    text: plain(escapeText(describeSubscription(view, messages), SLACK_LIMITS.optionLabel)),
    value: view.subscription.id,
  }));
  if (options.length === 0) return [];
  return [{ type: 'static_select', action_id: HOME_DIGEST, options, placeholder: plain(slackMessages[language].home.digests) }];
}

function presentationOf(
  language: Language,
  { digests, status, events, help, reports }: HomeContent,
  form: BlockForm,
): Presentation {
  const messages = messagesIn(language);
  const { home } = slackMessages[language];
  const show = (reply: Reply): readonly Part[] => present(reply, { language, platform: SLACK }).parts;
  const rest = digests.length - SHOWN_DIGESTS;
  const recent = form === 'native' ? reports.map((report) => reportCard(report, language)) : [reportList(reports)];
  const parts: readonly Part[] = [
    { kind: 'heading', text: messages.digest.mine },
    ...digests.slice(0, SHOWN_DIGESTS).flatMap((view) => digestParts(view, language)),
    ...(digests.length === 0 ? [line(messages.digest.mineNone(SLACK.texts[language].commands.subscribe))] : []),
    ...(rest > 0 ? [line(home.more(rest))] : []),
    ...(reports.length > 0 ? [heading(home.reports), ...recent] : []),
    ...show(help),
    ...(status.kind === 'status' ? known(status, language) : []),
    ...show(events).filter(({ kind }) => kind !== 'choice' && kind !== 'buttons'),
  ];
  return { summary: messages.chat.help.heading, parts, cut: messages.chat.cut };
}

/** Side by side, with a button that opens it. */
const reportCard = ({ title, author, url }: HomeReport, language: Language): Part => ({
  kind: 'card',
  title,
  facts: [],
  passage: [],
  buttons: [],
  links: url ? [{ label: messagesIn(language).chat.report(author), url }] : [],
});

const reportList = (reports: readonly HomeReport[]): Part => ({
  kind: 'list',
  items: reports.map(({ title, author, url }) => ({ title, facts: author ?? '', ...(url && { url }) })),
});

const line = (text: string): Part => ({ kind: 'text', spans: [{ text }] });
const heading = (text: string): Part => ({ kind: 'heading', text });

/** One of the person's digests, with the button that opens its settings. */
function digestParts(view: SubscriptionView, language: Language): readonly Part[] {
  const messages = messagesIn(language);
  const { channel, id } = view.subscription;
  const what = ` ${describeSubscription(view, messages)} · ${describeState(view, messages).join(' · ')}`;
  const action = { kind: 'digest-settings', subscription: id } as const;
  return [
    { kind: 'text', spans: [{ text: `#${channel}`, channel }, { text: what }] },
    { kind: 'buttons', buttons: [{ label: messages.digest.button.settings, action }] },
  ];
}

/** How much the bot knows, and since when. */
function known({ sessions, events, dataAsOf }: Extract<Reply, { kind: 'status' }>, language: Language): readonly Part[] {
  const { chat, answer, date } = messagesIn(language);
  return [
    heading(chat.status.heading),
    line(chat.status.data(sessions, events)),
    { kind: 'note', text: answer.asOf(date(dataAsOf.slice(0, 10))) },
  ];
}
