import { type Messages, messagesIn } from '../messages/messages.ts';
import type { DigestPage, DigestReply, SubscriptionView } from '../model/digest-reply.ts';
import type { Platform } from '../model/platform.ts';
import type { Button, ListItem, Part, Presentation, Span } from '../model/presentation.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { describeSubscription, stateSpans, whenOf } from './describe-subscription.ts';
import { doerSpan } from './doer-span.ts';
import { choiceOf, dayHeading, type EntryOptions, moreButton, presentDigest, presentEntries, timedOf } from './present-digest.ts';
import type { PresentOptions } from './present-options.ts';
import { setIn } from './set-in.ts';
import { zoneNote } from './zone-note.ts';

type Content = Pick<Presentation, 'summary' | 'parts'>;

/** What is said about a channel's digests, in the reader's language; a digest itself is in its own. */
export function presentDigestReply(reply: DigestReply, options: PresentOptions): Content {
  const messages = messagesIn(options.language, options.zone);
  const texts = messages.digest;
  const { commands, digests } = options.platform.texts[options.language];
  switch (reply.kind) {
    case 'subscribed':
    case 'edited':
    case 'resumed':
    case 'paused':
    case 'unsubscribed':
      return presentDone(reply, options, messages);
    case 'unchanged': {
      const text = reply.view.subscription.paused ? texts.pausedAlready : texts.runsAlready;
      return { summary: text, parts: [line(text), note(describeSubscription(reply.view, messages))] };
    }
    case 'cannot-post':
      return sentence(texts.cannotPost(commands.invite));
    case 'already': {
      const already = texts.already(commands.edit(reply.view.number));
      return {
        summary: already,
        parts: [said(texts.already, commands.edit(reply.view.number)), viewsList([reply.view], messages)],
      };
    }
    case 'list': {
      const heading = texts.list(reply.views.length);
      if (reply.views.length === 0) return { summary: heading, parts: [said(texts.none, commands.subscribe)] };
      const open = reply.views.slice(0, MAX_BUTTONS).map((view) => numberedSettings(view, messages));
      return {
        summary: heading,
        parts: [{ kind: 'heading', text: heading }, viewsList(reply.views, messages), ...buttons(open)],
      };
    }
    case 'mine': {
      const lines = reply.views.map((view): Part => ({ kind: 'text', spans: whereAndWhat(view, messages) }));
      const shown = lines.length > 0 ? lines : [said(texts.mineNone, commands.subscribe)];
      return { summary: texts.mine, parts: [{ kind: 'heading', text: texts.mine }, ...shown] };
    }
    case 'which':
      return { summary: texts.which, parts: [line(texts.which), viewsList(reply.views, messages)] };
    case 'settings':
      return presentSettings(reply.view, options, messages);
    case 'preview':
      return presentPreview(reply, options, messages);
    case 'sample':
      return presentSample(reply, options, messages);
    case 'now':
      return presentNow(reply, options, messages);
    case 'page':
      return presentPage(reply, options, messages);
    case 'none':
      return reply.number === undefined
        ? naming(texts.none, commands.subscribe)
        : naming((command) => texts.noSuch(reply.number ?? 0, command), commands.subscriptions);
    case 'not-allowed':
      return sentence(texts.notAllowed);
    case 'not-understood':
      return sentence(texts.notUnderstood(reply.fault.setting, reply.fault.given, reply.fault.nearest));
    case 'usage':
      return {
        summary: texts.usageHeading,
        parts: [{ kind: 'heading', text: texts.usageHeading }, ...digests.map(commandLine)],
      };
  }
}

const line = (text: string): Part => ({ kind: 'text', spans: [{ text }] });
const note = (text: string): Part => ({ kind: 'note', text });
const commandLine = (text: string): Part => ({ kind: 'text', spans: [{ text, commands: true }] });
const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');
const noteOf = (spans: readonly Span[]): Part => ({ kind: 'note', text: textOf(spans), spans });
/** A sentence that names a command. */
const said = (write: (command: string) => string, command: string): Part => ({
  kind: 'text',
  spans: setIn(write, { text: command, commands: true }),
});
const naming = (write: (command: string) => string, command: string): Content => ({
  summary: write(command),
  parts: [said(write, command)],
});
const sentence = (text: string): Content => ({ summary: text, parts: [line(text)] });
const buttons = (all: readonly Button[]): readonly Part[] => (all.length > 0 ? [{ kind: 'buttons', buttons: all }] : []);
const forView = ({ settings, subscription }: SubscriptionView, { platform }: PresentOptions) => ({
  settings,
  subscription: subscription.id,
  platform,
});

type Done = Extract<DigestReply, { readonly kind: 'subscribed' | 'edited' | 'paused' | 'resumed' | 'unsubscribed' }>;

/** What was changed, by whom, and what comes of it. */
function presentDone(reply: Done, { platform }: PresentOptions, messages: Messages): Content {
  const texts = messages.digest;
  const { view } = reply;
  const when = whenOf(view.subscription.nextDueAt, view.settings.zone, messages);
  const open = [...previewButtons(view, platform, messages), settingsButton(view, messages)];
  const parts = (...others: readonly Part[]): readonly Part[] => [whoDidWhat(reply, messages), ...others];
  switch (reply.kind) {
    case 'subscribed': {
      const overlaps = reply.overlaps.map((other) =>
        note(texts.overlaps(`${other.number}. ${describeSubscription(other, messages)}`)),
      );
      return {
        summary: summaryOf(reply, messages),
        parts: parts({ kind: 'text', spans: setIn(texts.first, when) }, ...overlaps, ...buttons(open)),
      };
    }
    case 'edited':
    case 'resumed':
      return { summary: summaryOf(reply, messages), parts: parts(noteOf(setIn(texts.next, when)), ...buttons(open)) };
    case 'paused':
      return { summary: summaryOf(reply, messages), parts: parts(...buttons([settingsButton(view, messages)])) };
    case 'unsubscribed':
      return { summary: summaryOf(reply, messages), parts: parts() };
  }
}

const summaryOf = ({ kind, view, by }: Done, messages: Messages): string =>
  `${by.name ?? messages.digest.somebody}${messages.digest.did[kind]}${describeSubscription(view, messages)}`;

/** What would come next, and when. */
function presentPreview(
  { digest, view, dueAt }: Extract<DigestReply, { kind: 'preview' }>,
  options: PresentOptions,
  messages: Messages,
): Content {
  const when = whenOf(dueAt, view.settings.zone, messages);
  if (!digest) return nothingAt(when, messages);
  const heading: readonly Span[] = view.subscription.paused
    ? [{ text: messages.digest.previewPaused }]
    : setIn(messages.digest.preview, when);
  return { summary: textOf(heading), parts: [noteOf(heading), ...presentDigest(digest, forView(view, options)).parts] };
}

/** What would come first, for somebody who is about to subscribe. */
function presentSample(
  { digest, settings, dueAt }: Extract<DigestReply, { kind: 'sample' }>,
  { platform }: PresentOptions,
  messages: Messages,
): Content {
  const when = whenOf(dueAt, settings.zone, messages);
  if (!digest) return nothingAt(when, messages);
  const heading = setIn(messages.digest.preview, when);
  return { summary: textOf(heading), parts: [noteOf(heading), ...presentDigest(digest, { settings, platform }).parts] };
}

function nothingAt(when: Span, { digest }: Messages): Content {
  const spans = setIn(digest.previewNothing, when);
  return { summary: textOf(spans), parts: [{ kind: 'text', spans }] };
}

/** A digest before its time; where the channel sees it, by whom it was told. */
function presentNow(
  { digest, view, isShared, by }: Extract<DigestReply, { kind: 'now' }>,
  options: PresentOptions,
  messages: Messages,
): Content {
  if (!digest) return sentence(messages.digest.nothing);
  const { summary, parts } = presentDigest(digest, forView(view, options));
  if (!isShared) return { summary, parts };
  return { summary, parts: [{ kind: 'text', spans: [doerSpan(by, messages), { text: messages.digest.toldNow }] }, ...parts] };
}

/** A line that the channel may see: who changed what. */
function whoDidWhat({ kind, view, by }: Done, messages: Messages): Part {
  const what = { text: describeSubscription(view, messages), bold: true } as const;
  return {
    kind: 'text',
    spans: [doerSpan(by, messages), { text: messages.digest.did[kind] }, what],
  };
}

const settingsButton = ({ subscription }: SubscriptionView, { digest }: Messages): Button => ({
  label: digest.button.settings,
  action: { kind: 'digest-settings', subscription: subscription.id },
});

/** In a list of several. */
const numberedSettings = (view: SubscriptionView, messages: Messages): Button => {
  const { label, action } = settingsButton(view, messages);
  return { label: `${view.number}. ${label}`, action };
};

/** A row on every platform. */
const MAX_BUTTONS = 5;

const formButtons = ({ subscription }: SubscriptionView, { offers }: Platform, { digest }: Messages): readonly Button[] =>
  offers.includes('form') ? [{ label: digest.button.form, action: { kind: 'digest-form', subscription: subscription.id } }] : [];

const previewButtons = ({ subscription }: SubscriptionView, { offers }: Platform, { digest }: Messages): readonly Button[] =>
  offers.includes('form')
    ? [{ label: digest.button.preview, action: { kind: 'digest-preview', subscription: subscription.id } }]
    : [];

function whereAndWhat(view: SubscriptionView, messages: Messages): Span[] {
  const { channel } = view.subscription;
  const what = { text: ` ${describeSubscription(view, messages)} · ` };
  return [{ text: `#${channel}`, channel }, what, ...stateLine(view, messages)];
}

const stateLine = (view: SubscriptionView, messages: Messages): readonly Span[] =>
  stateSpans(view, messages).flatMap((spans, at) => [...(at > 0 ? [{ text: ' · ' }] : []), ...spans]);

function viewsList(views: readonly SubscriptionView[], messages: Messages): Part {
  const items = views.map((view): ListItem => {
    const factSpans = stateLine(view, messages);
    return { number: view.number, title: describeSubscription(view, messages), facts: textOf(factSpans), factSpans };
  });
  return { kind: 'list', items };
}

function presentSettings(view: SubscriptionView, { platform, language }: PresentOptions, messages: Messages): Content {
  const { digest } = messages;
  const { subscription, number } = view;
  const { id, paused } = subscription;
  const turn: Button = paused
    ? { label: digest.button.resume, action: { kind: 'digest-resume', subscription: id } }
    : { label: digest.button.pause, action: { kind: 'digest-pause', subscription: id } };
  const end: Button = {
    label: digest.button.unsubscribe,
    action: { kind: 'digest-unsubscribe', subscription: id },
    confirm: digest.confirm,
  };
  return {
    summary: digest.settings.heading,
    parts: [
      { kind: 'heading', text: digest.settings.heading },
      line(describeSubscription(view, messages)),
      ...stateSpans(view, messages).map((spans): Part => ({ kind: 'text', spans })),
      noteOf(setIn(digest.settings.change, { text: platform.texts[language].commands.edit(number), commands: true })),
      ...buttons([...formButtons(view, platform, messages), ...previewButtons(view, platform, messages), turn, end]),
    ],
  };
}

function presentPage(
  { event, day, order, entries: all, offset, total, subscription }: DigestPage,
  { platform: { limits } }: PresentOptions,
  messages: Messages,
): Content {
  const heading = dayHeading({ event, day }, messages);
  const how: EntryOptions = { format: 'full', limits, messages };
  const { parts, entries } = presentEntries(all, how);
  const to = offset + entries.length;
  const next = withoutUndefined({ event: event.id, day: day.number, offset: to, order, subscription });
  return {
    summary: heading,
    parts: [
      { kind: 'heading', text: heading },
      note(messages.digest.page(offset + 1, to, total)),
      ...zoneNote(event, timedOf(entries), messages),
      ...parts,
      ...choiceOf(entries, how),
      ...buttons(moreButton(total - to, { kind: 'digest-page', ...next }, messages)),
    ],
  };
}
