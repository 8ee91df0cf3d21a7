import type { Interface } from 'node:readline';
import { type AddressedReply, type Chat, type Presentation, present, readCommand, type Speaking } from '../../src/index.ts';
import { answerLanguage } from './answer-language.ts';
import type { CommandContext } from './command-context.ts';
import { forConversation } from './for-terminal.ts';
import { openEntry } from './open-entry.ts';
import { TERMINAL } from './platform.ts';
import { type Pressable, renderPresentation } from './render-presentation.ts';

/** What people type to leave. */
const ENDS = /^(?:quit|exit|bye|q|終了|終わり|おわり)$/i;

/** What people type to see in the browser what an answer leads to. */
const OPENS = /^(?:open|開く)\s{0,9}(\d{1,3})$/i;

/** Who sits at this terminal. */
const SPEAKING: Speaking = {
  platform: TERMINAL.name,
  workspace: TERMINAL.name,
  channel: TERMINAL.name,
  thread: TERMINAL.name,
  person: TERMINAL.name,
};

/** A conversation line by line until an empty line or the end of input: questions, commands, and the numbers of what can be pressed. */
export async function converse(
  lines: Interface,
  chat: Pick<Chat, 'run' | 'act'>,
  { event }: { readonly event?: string },
  { settings, messages, style, print }: Pick<CommandContext, 'settings' | 'messages' | 'style' | 'print'>,
): Promise<void> {
  let pressable: readonly Pressable[] = [];
  let shown: Presentation = { summary: '', parts: [], cut: '' };
  let language = settings.language;
  const pressedBy = (line: string): Pressable | undefined => (/^\d{1,3}$/.test(line) ? pressable[Number(line) - 1] : undefined);
  const answer = (line: string): Promise<AddressedReply> => {
    const pressed = pressedBy(line);
    if (pressed) return chat.act(pressed.action, SPEAKING, pressed.chosen);
    const command = readCommand(line);
    return chat.run(command.kind === 'ask' && event !== undefined ? { ...command, event } : command, SPEAKING);
  };
  lines.setPrompt(style.bold(messages.cli.prompt));
  lines.prompt();
  for await (const line of lines) {
    if (!line.trim() || ENDS.test(line.trim())) break;
    const words = line.trim();
    const opened = OPENS.exec(words.normalize('NFKC'))?.[1];
    if (opened !== undefined) {
      await openEntry(shown, Number(opened), { messages, report: print });
      lines.prompt();
      continue;
    }
    language = pressedBy(words) ? language : answerLanguage(words, { ...settings, language });
    shown = present(await answer(words), { language, zone: settings.timeZone, platform: TERMINAL });
    const rendered = renderPresentation(forConversation(shown), style);
    pressable = rendered.pressable;
    print(`\n${rendered.text}\n`);
    lines.prompt();
  }
}
