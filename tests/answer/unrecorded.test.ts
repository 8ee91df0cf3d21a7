import { describe, expect, it } from 'vitest';
import { TERMINAL } from '../../adapters/cli/platform.ts';
import { answerReply, present } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

const { kikigaki } = await openBundled();

async function shown(text: string): Promise<{ readonly unrecorded: unknown; readonly text: string }> {
  const answer = await kikigaki.ask({ text });
  const reply = await answerReply(answer, { id: 'a', person: 'p' }, kikigaki.programme);
  const presented = JSON.stringify(present(reply, { language: 'ja', platform: TERMINAL }));
  return { unrecorded: 'unrecorded' in answer ? answer.unrecorded : undefined, text: presented };
}

describe('what the data does not know of an event', () => {
  it('is said of kinds that no timetable marks there, with the event by its name', async () => {
    const { unrecorded, text } = await shown('CNDW2025のキーノートは？');
    expect(unrecorded).toEqual([{ limit: 'kind', count: 44 }]);
    expect(text).toContain('発表の種類の分からない 44 件は含めていません。');
    expect(text).toContain('探した範囲: CloudNative Days Winter 2025 · キーノート');
  });

  it('is not said of kinds that it marks', async () => {
    expect((await shown('CNDW2025のLT')).unrecorded).toBeUndefined();
  });

  it('is said of the tracks of those that have none', async () => {
    expect((await shown('CNDT2022 トラックA のセッション')).unrecorded).toEqual([{ limit: 'track', count: 46 }]);
  });
});
