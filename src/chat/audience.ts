import type { Action } from '../model/action.ts';
import type { Command } from '../model/command.ts';
import type { DigestReply } from '../model/digest-reply.ts';
import type { Audience, Reply } from '../model/reply.ts';
import type { Speaking } from '../model/speaking.ts';

type Asked = Pick<Speaking, 'asked'>;

/**
 * Who is to see a reply. What somebody changes for a channel, or shares with it, the channel sees; what was asked for one's
 * own eyes stays there; what was asked in front of everybody is answered in front of everybody. The rest, commands and
 * buttons that nobody else sees, is for the channel where it is what people talk about, and otherwise for who asked.
 */
export function audienceOf(request: Command | Action, reply: Reply, speaking: Asked): Audience {
  if (speaking.asked === undefined) return 'channel';
  return expectedAudience(request, speaking) === 'channel' && isForChannel(reply) ? 'channel' : 'asker';
}

/** The same before the reply is known, for platforms that have to be told then: unless something is wrong with the request. */
export function expectedAudience(request: Command | Action, { asked }: Asked): Audience {
  if (asked === undefined || isAnnounced(request)) return 'channel';
  return asked === 'unseen' && isTalkedAbout(request) ? 'channel' : 'asker';
}

/** Changes of what the channel gets, and what is shown to it on purpose. */
function isAnnounced(request: Command | Action): boolean {
  switch (request.kind) {
    case 'share':
    case 'digest-pause':
    case 'digest-resume':
    case 'digest-unsubscribe':
      return true;
    case 'default-event':
      return request.event !== undefined;
    case 'digest':
      return request.command.kind === 'now' ? request.command.isShared : CHANGES.has(request.command.kind);
    default:
      return false;
  }
}

const CHANGES: ReadonlySet<string> = new Set(['subscribe', 'edit', 'pause', 'resume', 'unsubscribe']);

/** Questions and what belongs to their answers; lookups by a command are between the bot and who looks something up. */
const TALKED_ABOUT: ReadonlySet<string> = new Set([
  'ask',
  'session',
  'default-event',
  'more',
  'page',
  'widen',
  'details',
  'similar',
  'pick',
  'ask-about',
  'at-event',
  'digest-ask',
]);

/** Sessions are a lookup as a command, and as a button the next page of what everybody sees. */
const isTalkedAbout = (request: Command | Action): boolean =>
  TALKED_ABOUT.has(request.kind) || ((request.kind === 'sessions' || request.kind === 'events') && 'offset' in request);

/** Nobody but who asked can do anything about the others. */
function isForChannel(reply: Reply): boolean {
  switch (reply.kind) {
    case 'answer':
    case 'events':
    case 'sessions':
    case 'default-event':
    case 'welcome':
      return true;
    case 'digest':
      return isAnnouncement(reply.reply);
    default:
      return false;
  }
}

function isAnnouncement(reply: DigestReply): boolean {
  switch (reply.kind) {
    case 'subscribed':
    case 'edited':
    case 'paused':
    case 'resumed':
    case 'unsubscribed':
      return true;
    case 'now':
      return reply.isShared && reply.digest !== undefined;
    default:
      return false;
  }
}
