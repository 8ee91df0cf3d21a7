import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { generatedDocuments } from './generated-documents.ts';
import { knownSettings } from './known-settings.ts';
import { SETTING_GROUPS } from './setting-texts.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('the settings of the documents', () => {
  it('are those that the program reads', async () => {
    const told = SETTING_GROUPS.flatMap(({ settings }) => Object.keys(settings));
    expect(told.toSorted()).toEqual((await knownSettings()).map(({ name }) => name).toSorted());
  });

  it('name what the program accepts', async () => {
    const known = new Map((await knownSettings()).map((setting) => [setting.name, setting]));
    expect(known.get('SLACK_MODE')?.accepted).toEqual({ code: 'not-one-of', allowed: ['socket', 'http'] });
    expect(known.get('KIKIGAKI_ANSWER_SECONDS')).toEqual({
      name: 'KIKIGAKI_ANSWER_SECONDS',
      standard: '3',
      accepted: { code: 'not-in-range', lowest: 2, highest: 60 },
    });
  });
});

describe('.env.example', () => {
  it.each(['.env.example', '.env.ja.example'])('%s can be read with all its lines in use', async (name) => {
    const text = (await readFile(join(ROOT, name), 'utf8')).replace(/^#(?=[A-Z_]+=)/gm, '');
    const read = parseEnv(text);
    const examples = SETTING_GROUPS.flatMap(({ settings }) => Object.entries(settings));
    for (const [setting, { example }] of examples) expect(read[setting], setting).toBe(example);
  });
});

describe('documents that come from the program', () => {
  // Where one of these fails: npm run docs:reference
  it('say what it says today', async () => {
    for (const [path, text] of Object.entries(await generatedDocuments()))
      expect(await readFile(join(ROOT, path), 'utf8'), path).toBe(text);
  });
});
