import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { KikigakiError, messagesIn } from '../../../src/index.ts';
import { openChanged } from '../../../src/loading/reload/open-changed.ts';
import { SMALL_DATA } from '../../fixtures/small-data.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const folder = temporaryFolders();
const NEVER = new AbortController().signal;
const AWAY = { detail: { code: 'search-engine-away', reason: 'ConnectionError 127.0.0.1:1' } };

async function open(known?: string) {
  const module = new URL('../../../adapters/opensearch/open-generations.ts', import.meta.url).href;
  const engine = { module, options: { nodes: ['http://127.0.0.1:1'], searchMilliseconds: 1_000 } };
  const options = { folders: [await folder(SMALL_DATA)], cacheFolder: join(await folder(), 'cache'), engine };
  return openChanged(options)(NEVER, known);
}

describe('a start while the cluster is away', () => {
  it('succeeds: who browses is answered, who searches is told, and readiness has the reason', async () => {
    const opened = await open();
    if (!opened) throw new Error('not opened');
    const { kikigaki, warnings, isAnswering } = opened;
    expect(await kikigaki.ask({ text: '2023年のセッション一覧' })).toMatchObject({ kind: 'list' });
    await expect(kikigaki.ask({ text: 'Kubernetesの話' })).rejects.toMatchObject(AWAY);
    await expect(isAnswering()).rejects.toMatchObject(AWAY);
    expect(warnings).toContainEqual(AWAY.detail);
    await opened.close();
  });

  it('opens the same data again as soon as the cluster takes them: until then they are refused', async () => {
    const opened = await open();
    await expect(open(opened?.fingerprint)).rejects.toMatchObject(AWAY);
  });

  it('is told in the language of the one who asks', () => {
    const { detail } = new KikigakiError({ code: 'search-engine-away', reason: 'x' });
    expect(messagesIn('ja').error(detail)).toContain('検索を利用できません');
    expect(messagesIn('en').error(detail)).toContain('cannot be reached');
  });
});
