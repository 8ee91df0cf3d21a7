import type { Action } from '../model/action.ts';
import type { Command } from '../model/command.ts';
import type { AddressedReply, Reply } from '../model/reply.ts';
import type { Posted, Speaking } from '../model/speaking.ts';

/** All that a chat adapter asks of the core. Nothing here rejects: failures are replies. */
export interface Chat {
  /** Runs a command, a question being one. */
  run(command: Command, speaking: Speaking): Promise<AddressedReply>;
  /** A button that was pressed; `chosen` where it is a list. */
  act(action: Action, speaking: Speaking, chosen?: string): Promise<AddressedReply>;
  /** A reply was posted, in the thread given: follow-ups there refer to it. */
  posted(reply: Reply, speaking: Speaking, posted: Posted): Promise<void>;
  /** The messages that answer a message: first the answer to it, then what buttons below that brought; wherever they stand. */
  answersTo(question: string, speaking: Speaking): Promise<readonly string[]>;
}
