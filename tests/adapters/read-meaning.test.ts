import { describe, expect, it } from 'vitest';
import { readMeaning } from '../../adapters/read-meaning.ts';
import { KikigakiError } from '../../src/index.ts';

const SERVICE = { EMBEDDINGS_URL: 'http://127.0.0.1:11434/v1', EMBEDDINGS_MODEL: 'bge-m3' };

/** What is set, or `SETTING code` of what is wrong. */
function read(environment: Record<string, string>): unknown {
  try {
    return readMeaning(environment, '/models');
  } catch (error) {
    if (!(error instanceof KikigakiError) || error.detail.code !== 'settings-faults') throw error;
    return error.detail.faults.map(({ setting, detail }) => `${setting} ${detail.code}`);
  }
}

describe('MEANING', () => {
  it('is off where nothing is set', () => {
    expect(read({})).toBeUndefined();
    expect(read({ MEANING: '', EMBEDDINGS_URL: '' })).toBeUndefined();
    expect(read({ MEANING_MODEL: 'm' })).toBeUndefined();
  });

  it('is a service where one is set and nothing else is said', () => {
    expect(read(SERVICE)).toEqual({ kind: 'service', url: SERVICE.EMBEDDINGS_URL, model: 'bge-m3' });
    expect(read({ ...SERVICE, MEANING: 'off' })).toBeUndefined();
    expect(read({ ...SERVICE, MEANING: 'service', EMBEDDINGS_KEY: 'k' })).toMatchObject({ key: 'k' });
  });

  it('is a model of this process, with what is to stand before texts', () => {
    expect(read({ ...SERVICE, MEANING: 'local', MEANING_MODEL: 'a/b', MEANING_QUESTION_PREFIX: 'q: ' })).toEqual({
      kind: 'local',
      model: 'a/b',
      modelsFolder: '/models',
      questionPrefix: 'q: ',
    });
  });

  it.each([
    [{ MEANING: 'on' }, ['MEANING not-one-of']],
    [{ MEANING: 'local' }, ['MEANING needs']],
    [{ MEANING: 'service' }, ['MEANING needs']],
    [{ MEANING: 'service', EMBEDDINGS_URL: SERVICE.EMBEDDINGS_URL }, ['MEANING needs']],
    [{ ...SERVICE, EMBEDDINGS_URL: 'localhost' }, ['EMBEDDINGS_URL not-a-url']],
  ])('refuses what cannot be: %o', (environment, faults) => {
    expect(read(environment as Record<string, string>)).toEqual(faults);
  });
});
