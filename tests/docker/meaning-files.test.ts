import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readMeaning } from '../../adapters/read-meaning.ts';
import { familyOf } from '../../src/loading/meaning/model-family.ts';

const read = (name: string): string => readFileSync(join(resolve(import.meta.dirname, '../..'), name), 'utf8');

interface Service {
  readonly profiles?: readonly string[];
  readonly image?: string;
  readonly build?: string;
  readonly command?: string;
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
}

/** Of a volume that is written in short form: its name, or the place on the host. */
const sourceOf = (volume: string): string => volume.split(':')[0] ?? '';

describe('compose.yaml', () => {
  const text = read('compose.yaml');
  const { services, volumes } = parse(text) as {
    services: Readonly<Record<string, Service>>;
    volumes: Readonly<Record<string, unknown>>;
  };

  it('starts what reads meanings, or searches a large archive, only where its profile is asked for, and the bot without them', () => {
    const inProfile = Object.entries(services).filter(([, { profiles }]) => profiles !== undefined);
    expect(inProfile.map(([name, { profiles }]) => [name, profiles])).toEqual([
      ['embeddings', ['meaning']],
      ['opensearch', ['large']],
    ]);
    for (const [name] of inProfile) expect(Object.keys(services['kikigaki']?.depends_on ?? {})).not.toContain(name);
  });

  it('says which settings lead the bot to it, by the name that it has', () => {
    const [url = ''] = /http:\/\/[^\s,]+/.exec(text) ?? [];
    const [, model = ''] = /EMBEDDINGS_MODEL=(\S+?)\.?\n/.exec(text) ?? [];
    expect(new URL(url).hostname in services).toBe(true);
    expect(services['embeddings']?.command).toContain(`:-${model}}`);
    const environment = { MEANING: 'service', EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model };
    expect(readMeaning(environment, '')).toMatchObject({ kind: 'service', url, model });
    expect(familyOf(model, {}).questionPrefix).toBe('query: ');
  });

  it('keeps the model: volumes that have a name are declared, and images have a version', () => {
    const named = Object.values(services).flatMap(({ volumes = [] }) => volumes.map(sourceOf).filter((name) => /^\w/.test(name)));
    expect(named.sort()).toEqual(Object.keys(volumes).sort());
    for (const { image, build } of Object.values(services)) expect(build ?? image).toMatch(/^\.$|:[\w.-]*\d/);
  });
});

describe('Dockerfile.meaning', () => {
  const lines = read('Dockerfile.meaning').replaceAll('\\\n', '').split('\n');
  const of = (word: string): string[] =>
    lines.flatMap((line) => (line.startsWith(`${word} `) ? line.slice(word.length + 1) : []));

  it('adds to the image of the bot what the program asks for, in the same versions', () => {
    expect([...of('ARG'), ...of('FROM')]).toEqual(['BASE=kikigaki', `\${BASE}`]);
    const [runtime, tokenizers] = [...read('src/loading/meaning/model-libraries.ts').matchAll(/}@(\d+\.\d+\.\d+)/g)].map(
      ([, v]) => v,
    );
    for (const text of [of('RUN').join('\n'), read('docs/search.md')])
      expect(text).toContain(` onnxruntime-node@${runtime} @huggingface/tokenizers@${tokenizers} `);
  });

  it('ends as the user that the bot runs as, with settings that are right', () => {
    expect(of('USER').at(-1)).toBe('node');
    const environment = Object.fromEntries(of('ENV').flatMap((line) => line.split(' ').map((one) => one.split('='))));
    expect(readMeaning(environment, '/models')).toMatchObject({ kind: 'local', model: 'Xenova/multilingual-e5-small' });
  });
});
