import type { Session } from '../../model/session.ts';
import type { Kikigaki } from '../../ports/kikigaki.ts';
import type { Programme } from '../../ports/programme.ts';
import { isOutlined, type KeptCorpus } from '../catalogue-place.ts';

const QUESTIONS = 150;
/** It takes at most this share of the time that opening the data took, in milliseconds. */
const SHARE = 0.05;

/**
 * Asks about sessions until the thread's code is compiled: its first questions take twenty times as long.
 * While other threads answer, nobody has to wait for that.
 */
export async function warmUp(kikigaki: Kikigaki, corpus: KeptCorpus, opening: number): Promise<void> {
  const end = performance.now() + opening * SHARE;
  const sessions = isOutlined(corpus) ? await someOf(kikigaki.programme) : corpus.sessions;
  const step = Math.max(1, Math.floor(sessions.length / QUESTIONS));
  for (let at = 0; at < sessions.length && performance.now() < end; at += step) {
    const { title, topics } = sessions[at] as Session;
    // What fails here fails again for whoever asks it, who is told.
    await kikigaki.ask({ text: `${topics[0] ?? ''} ${title} について` }).catch(() => {});
  }
}

/** The talks of some events. */
async function someOf(programme: Programme): Promise<readonly Session[]> {
  const sessions: Session[] = [];
  for (const { event } of await programme.events()) {
    if (sessions.length >= QUESTIONS) break;
    sessions.push(...(await programme.sessions(event.id)).sessions);
  }
  return sessions;
}
