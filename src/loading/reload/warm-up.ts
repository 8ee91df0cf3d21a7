import type { Corpus } from '../../model/corpus.ts';
import type { Session } from '../../model/session.ts';
import type { Kikigaki } from '../../ports/kikigaki.ts';

const QUESTIONS = 150;
/** It takes at most this share of the time that opening the data took, in milliseconds. */
const SHARE = 0.05;

/**
 * Asks about sessions until the thread's code is compiled: its first questions take twenty times as long.
 * While other threads answer, nobody has to wait for that.
 */
export async function warmUp(kikigaki: Kikigaki, { sessions }: Corpus, opening: number): Promise<void> {
  const end = performance.now() + opening * SHARE;
  const step = Math.max(1, Math.floor(sessions.length / QUESTIONS));
  for (let at = 0; at < sessions.length && performance.now() < end; at += step) {
    const { title, topics } = sessions[at] as Session;
    // What fails here fails again for whoever asks it, who is told.
    await kikigaki.ask({ text: `${topics[0] ?? ''} ${title} について` }).catch(() => {});
  }
}
