import { answerReply, type Platform, type PreviewPayload, present } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

export interface PreviewOptions {
  readonly event?: string;
}

const KINDS = ['ask'];

/** `kikigaki preview <platform> ask "…"`: the payload that would be sent, and what the platform would not take of it. */
export async function runPreview(
  { platform, kind, words }: { readonly platform: Platform; readonly kind: string; readonly words: readonly string[] },
  { event }: PreviewOptions,
  preview: PreviewPayload,
  { messages, settings, open, print, tell, errorStyle }: CommandContext,
): Promise<ExitCode> {
  if (!KINDS.includes(kind)) throw new UsageError(messages.cli.badPreview);
  const text = words.join(' ');
  if (!text) throw new UsageError(messages.cli.noQuestion);
  const { kikigaki } = await open();
  const answer = await kikigaki.ask({ text, ...(event !== undefined && { event }) });
  const reply = answerReply(answer, { id: answer.answerId, person: 'U0' }, kikigaki);
  const { payload, faults } = preview(present(reply, { language: settings.language, platform }));
  print(JSON.stringify(payload, null, 2));
  for (const fault of faults) tell(errorStyle.bad(messages.cli.fault(fault)));
  return faults.length > 0 ? EXIT_CODE.fault : EXIT_CODE.answered;
}
