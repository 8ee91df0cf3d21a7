import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLiveKikigaki, type ReloadOutcome } from '../../../src/loading/reload/live-kikigaki.ts';
import { openChanged } from '../../../src/loading/reload/open-changed.ts';
import { SMALL_DATA } from '../../fixtures/small-data.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const folder = temporaryFolders();

async function open() {
  const data = await folder(SMALL_DATA);
  const outcomes: ReloadOutcome['kind'][] = [];
  const options = { folders: [data], cacheFolder: await folder() };
  const report = ({ kind }: ReloadOutcome): void => void outcomes.push(kind);
  const live = await openLiveKikigaki({ open: openChanged(options), report, calledOff: new AbortController().signal });
  return { live, data, outcomes };
}

const found = async (live: Awaited<ReturnType<typeof open>>['live'], text: string): Promise<readonly string[]> => {
  const answer = await live.kikigaki.ask({ text });
  return 'sessions' in answer ? answer.sessions.map(({ session }) => session.id) : [];
};

describe('data that are read again', () => {
  it('are swapped when their content changed, and only then', async () => {
    const { live, data, outcomes } = await open();
    await live.reload();
    await writeFile(join(data, 'events/kawa2025.yaml'), 'id: kawa2025\nname: Kawa Days 2025\ndates: [2025-01-01]\n');
    await live.reload();
    expect(outcomes).toEqual(['unchanged', 'swapped']);
    expect((await live.kikigaki.programme.events()).map(({ event }) => event.id)).toContain('kawa2025');
    expect(live.status().corpus.events).toHaveLength(3);
  });

  it('forget what was removed, also in follow-ups to an answer that had it', async () => {
    const { live, data } = await open();
    const before = await live.kikigaki.ask({ text: 'Cilium' });
    await rm(join(data, 'events/umi2023.yaml'));
    await rm(join(data, 'reports'), { recursive: true });
    await live.reload();
    expect(await found(live, 'Cilium')).toEqual([]);
    const after = await live.kikigaki.ask({ text: '2番目を詳しく', previous: before.context });
    expect('sessions' in after ? after.sessions : []).toEqual([]);
  });

  it('are read once more for all who ask while they are being read', async () => {
    const { live, outcomes } = await open();
    await Promise.all([live.reload(), live.reload(), live.reload()]);
    expect(outcomes).toEqual(['unchanged', 'unchanged']);
  });

  it('stay as they were when a file has a fault or the folder is gone', async () => {
    const { live, data, outcomes } = await open();
    await writeFile(join(data, 'events/kawa2025.yaml'), 'id: kawa2025\nname: [');
    await live.reload();
    await rm(data, { recursive: true });
    await live.reload();
    expect(outcomes).toEqual(['refused', 'refused']);
    expect(await found(live, 'Cilium')).toEqual(['umi2023/101']);
  });
});
