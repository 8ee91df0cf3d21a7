import type { AdapterLog } from '../../src/index.ts';
import type { Identity } from './context.ts';
import type { SlackCalls } from './slack-calls.ts';
import { SlackError } from './slack-error.ts';
import { TOKEN_REFUSALS } from './token-refusals.ts';

const REFUSED =
  'Slack refuses SLACK_BOT_TOKEN. Install the app again, set the new token and start again; `kikigaki doctor` says more';
const UNREACHABLE = 'Slack cannot be reached; trying again';

/** Whose token the bot has, as far as Slack has said. */
export interface BotIdentity {
  known(): Identity | undefined;
  /** Asks Slack; false where it does not say. */
  find(calls: SlackCalls): Promise<boolean>;
  /** Slack no longer takes the token; false where that was known. */
  revoke(code: string): boolean;
}

export function createBotIdentity(mode: string, log: AdapterLog): BotIdentity {
  let identity: Identity | undefined;
  let lastFault = '';
  return {
    known: () => identity,
    async find(calls) {
      try {
        const { team_id, user_id } = await calls.call('auth.test');
        identity = { team: String(team_id), botUser: String(user_id) };
        lastFault = '';
        log.info({ team: identity.team, mode }, 'Slack knows the bot');
      } catch (error) {
        const code = error instanceof SlackError ? error.code : 'unknown';
        if (code !== lastFault) log.error({ code }, TOKEN_REFUSALS.has(code) ? REFUSED : UNREACHABLE);
        lastFault = code;
      }
      return identity !== undefined;
    },
    revoke(code) {
      if (!identity) return false;
      log.error({ code }, 'Slack no longer takes SLACK_BOT_TOKEN. Install the app again and set the new token');
      identity = undefined;
      return true;
    },
  };
}
