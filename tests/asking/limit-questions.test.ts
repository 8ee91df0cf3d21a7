import { describe, expect, it } from 'vitest';
import { limitQuestions } from '../../src/asking/limit-questions.ts';
import { openKikigaki } from '../../src/loading/open-kikigaki.ts';
import { KikigakiError } from '../../src/model/kikigaki-error.ts';
import type { Kikigaki } from '../../src/ports/kikigaki.ts';
import { SMALL_DATA } from '../fixtures/small-data.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

const folder = temporaryFolders();
const person = (name: string) => ({ platform: 'slack', workspace: 'T1', person: name });

async function limited(now: () => number): Promise<Kikigaki> {
  const { kikigaki } = await openKikigaki({ folders: [await folder(SMALL_DATA)], cacheFolder: await folder() });
  return limitQuestions(kikigaki, { perMinute: 2, monotonic: now });
}

const ask = (kikigaki: Kikigaki, name: string) => kikigaki.ask({ text: 'Cilium', asker: person(name) });
const refusal = (error: unknown) => (error instanceof KikigakiError ? error.detail : error);

describe('a person who asks too much', () => {
  it('is refused until their oldest question is a minute ago, and told when that is', async () => {
    let now = 0;
    const kikigaki = await limited(() => now);
    await ask(kikigaki, 'U1');
    now = 20_000;
    await ask(kikigaki, 'U1');
    now = 45_500;
    expect(await ask(kikigaki, 'U1').catch(refusal)).toEqual({
      code: 'too-many-questions',
      limit: 2,
      seconds: 15,
      isRepeated: false,
    });
    now = 60_000;
    expect((await ask(kikigaki, 'U1')).kind).toBe('found');
  });

  it('is told so once a minute: what more they ask is marked as refused before', async () => {
    let now = 0;
    const kikigaki = await limited(() => now);
    const isRepeated = async () => ((await ask(kikigaki, 'U1').catch(refusal)) as { isRepeated?: boolean }).isRepeated;
    for (let n = 0; n < 2; n++) await ask(kikigaki, 'U1');
    expect([await isRepeated(), await isRepeated()]).toEqual([false, true]);
    now = 60_000;
    for (let n = 0; n < 2; n++) await ask(kikigaki, 'U1');
    expect([await isRepeated(), await isRepeated()]).toEqual([false, true]);
  });

  it('keeps nobody else from asking', async () => {
    const kikigaki = await limited(() => 0);
    await Promise.all([ask(kikigaki, 'U1'), ask(kikigaki, 'U1')]);
    expect((await ask(kikigaki, 'U2')).kind).toBe('found');
    expect((await kikigaki.ask({ text: 'Cilium', asker: { ...person('U1'), workspace: 'T2' } })).kind).toBe('found');
  });

  it('is not counted where nobody is named, as on a command line', async () => {
    const kikigaki = await limited(() => 0);
    for (let n = 0; n < 5; n++) expect((await kikigaki.ask({ text: 'Cilium' })).kind).toBe('found');
  });
});
