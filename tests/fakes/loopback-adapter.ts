import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Adapter, AdapterParts, KikigakiError, RequestHandler } from '../../src/index.ts';

const PLATFORM = { platform: 'loopback', workspace: 'W1' };
let answers = 0;

/**
 * A platform on loopback that does what a chat adapter does with a question: ask the core, remember the answer for
 * follow-ups, take feedback for it, and only then acknowledge. `POST /ask` takes `{text, person, thread, name}`.
 */
export function createLoopbackAdapter({ kikigaki, state, addRoute }: AdapterParts): Adapter {
  const ask = async (body: string): Promise<object> => {
    const { text, person, thread, name = `a${++answers}` } = JSON.parse(body) as Record<string, string>;
    if (text === 'throw') void Promise.reject(new Error('to see what becomes of it'));
    const asker = { ...PLATFORM, person: person ?? 'U1' };
    try {
      const answer = await kikigaki.ask({ text: text ?? '', asker });
      const sessions = 'sessions' in answer ? answer.sessions.map(({ session }) => session.id) : [];
      const place = { ...PLATFORM, channel: 'C1', thread: thread ?? 'T1' };
      await state.conversations.save(place, {
        id: name,
        filters: { events: answer.question.limits },
        sessions: [name, ...sessions],
      });
      await state.feedback.give({ ...PLATFORM, answer: name, person: asker.person, verdict: 'good' });
      return { name, kind: answer.kind, sessions, dataAsOf: answer.dataAsOf };
    } catch (error) {
      // Of the compiled program's class, not of ours.
      if (error instanceof Error && error.name === 'KikigakiError') return { refused: (error as KikigakiError).detail };
      throw error;
    }
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    response.end(JSON.stringify(await ask(Buffer.concat(chunks).toString())));
  };
  const underWay = new Set<Promise<void>>();
  return {
    name: PLATFORM.platform,
    async start() {
      const handler: RequestHandler = (request, response) => {
        const handled = handle(request, response).finally(() => underWay.delete(handled));
        underWay.add(handled);
        return handled;
      };
      addRoute({ method: 'POST', path: '/ask', handler });
    },
    async stop() {
      await Promise.all(underWay);
    },
    isReady: () => true,
  };
}
