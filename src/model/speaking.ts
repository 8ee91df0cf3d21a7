import type { Thread } from './place.ts';
import type { Doer } from './reply.ts';
import { withoutUndefined } from './without-undefined.ts';

/** Who speaks, and where, in the platform's own ids. `thread` is what follow-ups refer to: a thread, a message, a person's private talk. */
export interface Speaking extends Thread {
  readonly person: string;
  /** One more thread whose last answer this will be: of all that the person asks here by commands, or of the message that asks. */
  readonly also?: string;
  /** `privately`: for the person's eyes only. `unseen`: by a command or a button, which others do not see. Absent: in front of everybody. */
  readonly asked?: 'privately' | 'unseen';
  /** The platform says that the person looks after the place: an admin of the workspace, Manage Server. Looked up anew for each command and button. */
  readonly mayImport?: boolean;
  /** How the platform calls the person, where it says so; never stored. */
  readonly name?: string;
  /** False where the platform knows that the person may not change what the bot does in this channel. */
  readonly mayManage?: boolean;
  /** False where the platform knows that the bot may not post in this channel without being asked. */
  readonly mayPost?: boolean;
}

/** Who speaks, as others are told of it. */
export const doerOf = ({ person, name }: Speaking): Doer => withoutUndefined({ person, name });

/** Where an answer went, so that an edited question can change it and a reply to it is a follow-up. */
export interface Posted {
  /** Id of the message that holds the answer. */
  readonly message: string;
  /** Id of the message that asked, where there is one. */
  readonly question?: string;
  /** The answer whose button was pressed, where that is how it was asked for: it belongs to that one's question. */
  readonly below?: string;
}
