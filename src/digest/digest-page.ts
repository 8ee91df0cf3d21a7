import type { Corpus } from '../model/corpus.ts';
import type { DigestAction } from '../model/digest-command.ts';
import { type DigestPage, PAGE } from '../model/digest-reply.ts';
import { idCode } from '../model/id-code.ts';
import { KikigakiError } from '../model/kikigaki-error.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { archiveOf } from './archive.ts';
import { announcedLine } from './best-line.ts';
import { rankForDay } from './rank-for-day.ts';
import { topicFilter } from './topic-filter.ts';

/** More sessions of an event day, in the order of the digest that told it. Throws `unknown-event` where the day is no more. */
export function digestPage(
  { event, day, offset, order, subscription }: Extract<DigestAction, { kind: 'digest-page' }>,
  { corpus, topic }: { readonly corpus: Corpus; readonly topic: string | undefined },
): DigestPage {
  const archive = archiveOf(corpus);
  const found = archive.days.find(
    (candidate) => (candidate.event.id === event || idCode(candidate.event.id) === event) && candidate.number === day,
  );
  if (!found) throw new KikigakiError({ code: 'unknown-event', event, nearest: [] });
  const wanted = found.sessions.filter(topicFilter(corpus, topic));
  const sessions = order === 'notes' ? rankForDay(wanted, archive) : wanted;
  const entries = sessions.slice(offset, offset + PAGE).map((session) => {
    if (order !== 'notes') return { session };
    return withoutUndefined({ session, line: archive.lineOf(session), announced: announcedLine(session) });
  });
  return {
    kind: 'page',
    event: found.event,
    order,
    entries,
    offset,
    total: sessions.length,
    day: withoutUndefined({ number: found.number, date: found.number > 0 ? found.date : undefined }),
    ...withoutUndefined({ subscription }),
  };
}
