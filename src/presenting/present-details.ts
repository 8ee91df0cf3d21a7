import { messagesIn } from '../messages/messages.ts';
import type { RankedSession } from '../model/answer.ts';
import type { Presentation } from '../model/presentation.ts';
import type { PresentOptions } from './present-options.ts';
import { detailedCard } from './present-session.ts';

/** A session with all that is known about it, where nothing was asked. */
export function presentDetails(
  details: Pick<RankedSession, 'session' | 'event' | 'reports'>,
  { language, zone }: Pick<PresentOptions, 'language' | 'zone'>,
): Presentation {
  const messages = messagesIn(language, zone);
  return { summary: details.session.title, parts: [detailedCard(details, [], messages)], cut: messages.chat.cut, tone: 'list' };
}
