import type { Event } from '../../model/event.ts';
import type { Session } from '../../model/session.ts';
import { readSource } from '../read-source.ts';
import type { ReaderMessage, ReaderReply } from './reader-messages.ts';

/** The entry of the child process that reads strangers' sources: takes one, sends back what is in it. It ends with its parent. */
let corpus: { readonly events: readonly Event[]; readonly sessions: Session[] } = { events: [], sessions: [] };

process.on('message', (message: ReaderMessage) => {
  if (message.kind === 'events') corpus = { events: message.events, sessions: [] };
  else if (message.kind === 'sessions') corpus.sessions.push(...message.sessions);
  else
    readSource(message.source, message.options, corpus).then(
      (reading) => reply({ kind: 'read', reading }),
      (error: unknown) => reply({ kind: 'failed', reason: error instanceof Error ? error.name : 'Error' }),
    );
});
process.on('disconnect', () => process.exit());

const reply = (message: ReaderReply): void => void process.send?.(message);
