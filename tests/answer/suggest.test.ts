import { beforeAll, describe, expect, it } from 'vitest';
import type { Kikigaki } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

let kikigaki: Kikigaki;

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => new Date('2026-11-26T00:00:00Z')));
});

async function offered(text: string): Promise<readonly string[]> {
  const answer = await kikigaki.ask({ text });
  expect(answer.kind).toBe('nothing');
  return answer.kind === 'nothing' ? answer.suggestions : [];
}

describe('what is offered where nothing was found', () => {
  it.each([
    ['kusma', 'Kazuto Kusama'],
    ['ハシコルプの話', 'HashiCorp Japan株式会社'],
    ['CNDT2030', 'CloudNative Days Tokyo 2020'],
  ])('is near in spelling or sound: %s', async (text, name) => {
    expect(await offered(text)).toContain(name);
  });

  it('shares words with the question', async () => {
    expect((await offered('トヨタ自動車のFlutterの話')).join()).toContain('Toyota');
  });

  it.each(['NestJSの話', 'Flutterの話', 'ドローンの話', 'Djangoの話', 'talks about drones', '水耕栽培の発表'])(
    'is nothing where nothing is near: %s',
    async (text) => {
      expect(await offered(text)).toEqual([]);
    },
  );
});
