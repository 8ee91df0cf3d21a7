import type { DigestDesk } from '../digest/digest-desk.ts';
import type { Action } from '../model/action.ts';
import { FEEDBACK_REASONS, type Feedback } from '../model/feedback.ts';
import type { Reply } from '../model/reply.ts';
import type { Speaking } from '../model/speaking.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { FeedbackStore } from '../ports/stores.ts';
import type { Answering } from './answering.ts';
import type { Browsing } from './browsing.ts';
import type { Importing } from './importing.ts';

export interface ActionParts {
  readonly feedback: FeedbackStore;
  readonly answering: Answering;
  readonly browsing: Browsing;
  readonly importing: Importing;
  readonly digests: DigestDesk;
}

/** What the bot does when a button is pressed or something is chosen. Rejects where that fails. */
export async function runAction(
  action: Action,
  chosen: string | undefined,
  speaking: Speaking,
  { feedback, answering, browsing, importing, digests }: ActionParts,
): Promise<Reply> {
  const judge = async (judgement: Pick<Feedback, 'answer' | 'verdict' | 'reason'>): Promise<void> => {
    const { platform, workspace, person } = speaking;
    await feedback.give({ platform, workspace, person, ...judgement });
  };
  switch (action.kind) {
    case 'more':
      return answering.follow(action.answer, { kind: 'more' }, speaking);
    case 'page':
      return answering.page(action.answer, action.offset, speaking);
    case 'events':
      return browsing.events(action.offset);
    case 'widen':
      return answering.follow(action.answer, { kind: 'widen', names: [] }, speaking);
    case 'details':
    case 'similar':
      return answering.follow(action.answer, { kind: action.kind, index: action.index }, speaking);
    case 'pick':
      return answering.follow(action.answer, { kind: 'details', index: Number(chosen) || 0 }, speaking);
    case 'ask-about':
      return chosen ? answering.ask({ text: chosen }, speaking) : browsing.help();
    case 'sessions-of':
      return browsing.sessions(chosen ?? '', 0);
    // A platform without a window is asked in words.
    case 'ask-on':
      return browsing.help();
    case 'at-event': {
      const { id } = await browsing.event(chosen ?? '');
      const named = { limits: [{ limit: 'event', op: 'is', values: [id] }], topics: [] } as const;
      // Asked again there: the list holds the best of all events, so that those of this one may not be on it.
      return answering.follow(action.answer, { kind: 'replace', named }, speaking);
    }
    case 'share':
      return answering.again(action.answer, speaking);
    case 'good':
      await judge({ answer: action.answer, verdict: 'good' });
      return { kind: 'thanks' };
    case 'bad':
      await judge({ answer: action.answer, verdict: 'bad' });
      return { kind: 'ask-reason', answer: action.answer };
    case 'reason': {
      const reason = FEEDBACK_REASONS.find((known) => known === chosen);
      await judge(withoutUndefined({ answer: action.answer, verdict: 'bad', reason }));
      return { kind: 'thanks' };
    }
    case 'publish':
      return importing.publish(action.draft, speaking);
    case 'delete':
      return { kind: action.person === speaking.person ? 'deleted' : 'not-yours' };
    case 'calendar':
      return browsing.calendar(action.event);
    case 'sessions':
      return browsing.sessions(action.event, action.offset, action.day);
    case 'digest-ask':
      return answering.show(await browsing.sessionId(action.session ?? chosen ?? ''), speaking);
    case 'digest-page':
    case 'digest-settings':
    case 'digest-pause':
    case 'digest-resume':
    case 'digest-unsubscribe':
    case 'digest-preview':
    case 'digest-form':
      return { kind: 'digest', reply: await digests.act(action, speaking) };
  }
}
