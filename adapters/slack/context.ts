import type { AdapterLog, Chat, Kikigaki, NameChoices, Received, State } from '../../src/index.ts';
import type { PressGuard } from './guard-presses.ts';
import type { Incoming } from './incoming.ts';
import type { People } from './people.ts';
import type { SayBest } from './say-best.ts';
import type { ShowLooking } from './show-looking.ts';
import type { SlackCalls } from './slack-calls.ts';

/** Whose token it is, as Slack tells. */
export interface Identity {
  readonly team: string;
  readonly botUser: string;
}

/** What every listener works with. */
export interface SlackContext {
  readonly chat: Chat;
  readonly kikigaki: Pick<Kikigaki, 'programme'>;
  readonly state: Pick<State, 'seen' | 'forget'>;
  readonly log: AdapterLog;
  readonly calls: SlackCalls;
  readonly names: NameChoices;
  readonly sayBest: SayBest;
  readonly people: People;
  readonly presses: PressGuard;
  readonly showLooking: ShowLooking;
  /** Takes an event of the workspace in. Resolves when Slack may be told so; rejects where Slack has to send it again. */
  readonly receive: (event: Omit<Received, 'workspace' | 'content'> & { readonly content: Incoming }) => Promise<boolean>;
  /** Events arrive only when it is known. */
  readonly identity: () => Identity;
  /** The token is no longer worth anything. */
  readonly revoked: (code: string) => void;
}
