import {
  answerReply,
  localToday,
  type Platform,
  type Presentation,
  type PreviewPayload,
  present,
  presentDigest,
  previewDigest,
  withoutUndefined,
} from '../../src/index.ts';
import { answerLanguage } from './answer-language.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

export interface PreviewOptions {
  readonly event?: string;
  readonly date?: string;
}

/** A platform, and how it renders. */
export interface PlatformPreview {
  readonly platform: Platform;
  readonly preview: PreviewPayload;
}

interface Previewed {
  readonly kind: string;
  readonly words: readonly string[];
}

/** `kikigaki preview <platform> ask "…"` or `… digest`: the payload that would be sent, and what the platform would not take of it. */
export async function runPreview(
  previewed: Previewed,
  options: PreviewOptions,
  { platform, preview }: PlatformPreview,
  context: CommandContext,
): Promise<ExitCode> {
  const { messages, print, report, errorStyle } = context;
  const presentation = await presentationOf(previewed, platform, options, context);
  if (!presentation) {
    report(messages.digest.nothing);
    return EXIT_CODE.nothingFound;
  }
  const { payload, faults } = preview(presentation);
  print(JSON.stringify(payload, null, 2));
  for (const fault of faults) report(errorStyle.bad(messages.cli.fault(fault)));
  return faults.length > 0 ? EXIT_CODE.fault : EXIT_CODE.answered;
}

function presentationOf(
  { kind, words }: Previewed,
  platform: Platform,
  options: PreviewOptions,
  context: CommandContext,
): Promise<Presentation | undefined> {
  const text = words.join(' ');
  if (kind === 'ask' && !text) throw new UsageError(context.messages.cli.noQuestion);
  if (kind === 'ask') return answered(text, platform, options, context);
  if (kind === 'digest' && !text) return digested(platform, options, context);
  throw new UsageError(context.messages.cli.badPreview);
}

async function answered(
  text: string,
  platform: Platform,
  { event }: PreviewOptions,
  { settings, open }: CommandContext,
): Promise<Presentation> {
  const { kikigaki } = await open();
  const answer = await kikigaki.ask(withoutUndefined({ text, event }));
  const reply = await answerReply(answer, { id: answer.answerId, person: 'U0' }, kikigaki.programme);
  return present(reply, { language: answerLanguage(text, settings), zone: settings.timeZone, platform });
}

/** With the ids that a subscription and a delivery would have. */
async function digested(
  platform: Platform,
  { event, date }: PreviewOptions,
  { settings, open }: CommandContext,
): Promise<Presentation | undefined> {
  const { whole } = await open();
  const on = date ?? localToday(Date.now(), settings.timeZone);
  const digest = previewDigest(await whole(), withoutUndefined({ date: on, event }));
  const { language } = settings;
  return (
    digest &&
    presentDigest(digest, {
      settings: { format: 'full', language, zone: settings.timeZone },
      platform,
      subscription: 'SUBSCRIPTION',
      delivery: 'DELIVERYKEY0',
    })
  );
}
