import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchModel } from '../../../src/loading/meaning/fetch-model.ts';
import { findModel } from '../../../src/loading/meaning/find-model.ts';
import { type FakeHub, startFakeHub } from '../../fakes/fake-hub.ts';

const WEIGHTS = 'w'.repeat(200_000);
const FILES = {
  'README.md': 'a model',
  'config.json': '{}',
  'tokenizer.json': '{"t":1}',
  'tokenizer_config.json': '{"c":1}',
  '1_Pooling/config.json': '{"pooling_mode_cls_token":false}',
  'onnx/model.onnx': 'large',
  'onnx/model_quantized.onnx': WEIGHTS,
  'onnx/model_quantized.onnx_data': 'more',
};

let modelsFolder: string;
let hub: FakeHub;

beforeEach(async () => {
  modelsFolder = await mkdtemp(join(tmpdir(), 'kikigaki-models-'));
  hub = await startFakeHub(FILES);
});

afterEach(async () => {
  hub.close();
  await rm(modelsFolder, { recursive: true });
});

const install = (name = 'owner/model') => fetchModel({ name, modelsFolder, endpoint: hub.url });
const find = () => findModel({ kind: 'local', model: 'owner/model', modelsFolder });
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'none',
    (error) => error.detail?.code,
  );

describe('installing a model', () => {
  it('fetches what is needed of it, and writes down from what it came', async () => {
    const manifest = await install();
    const folder = join(modelsFolder, 'owner/model');
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([
      '1_Pooling',
      '1_Pooling/config.json',
      'config.json',
      'kikigaki-model.json',
      'onnx',
      'onnx/model_quantized.onnx',
      'onnx/model_quantized.onnx_data',
      'tokenizer.json',
      'tokenizer_config.json',
    ]);
    expect(manifest.revision).toMatch(/^0123/);
    expect(manifest.files['config.json']).toBe(createHash('sha256').update('{}').digest('hex'));
    expect(JSON.parse(await readFile(join(folder, 'kikigaki-model.json'), 'utf8'))).toEqual(manifest);
  });

  it('fetches nothing twice', async () => {
    await install();
    hub.asked.length = 0;
    await install();
    expect(hub.asked).toEqual([]);
  });

  it('goes on where a download broke off', async () => {
    hub.breakAfter = 120_000;
    await install();
    expect(await readFile(join(modelsFolder, 'owner/model/onnx/model_quantized.onnx'), 'utf8')).toBe(WEIGHTS);
    const rest = hub.asked.filter((one) => one.includes('model_quantized.onnx bytes='));
    expect(rest).toHaveLength(1);
    expect(Number(rest[0]?.split('=')[1]?.slice(0, -1))).toBeGreaterThan(0);
  });

  it('refuses a file that is not what the hub says, and does not keep it', async () => {
    hub.wrongHash = 'ab'.repeat(32);
    expect(await codeOf(install())).toBe('model-download-failed');
    expect(await codeOf(find())).toBe('model-missing');
    hub.wrongHash = undefined;
    await install();
    expect(await find()).toMatchObject({ name: 'owner/model', weights: 'onnx/model_quantized.onnx' });
  });

  it.each(['owner/other', '../model', 'owner/../model', 'a/b/c', 'http://x/y'])(
    'says that there is no model %s',
    async (name) => {
      expect(await codeOf(install(name))).toBe('model-not-on-hub');
    },
  );

  it('says so where a model has no ONNX file', async () => {
    const { 'onnx/model.onnx': _, 'onnx/model_quantized.onnx': __, ...rest } = FILES;
    hub.files = rest;
    expect(await codeOf(install())).toBe('model-not-on-hub');
  });
});

describe('an installed model', () => {
  it('is not used when a file of it has changed', async () => {
    await install();
    await writeFile(join(modelsFolder, 'owner/model/tokenizer.json'), '{"t":2}');
    expect(await codeOf(find())).toBe('model-changed');
  });

  it('is told from another with the same name', async () => {
    await install();
    const { identity } = await find();
    await rm(modelsFolder, { recursive: true });
    hub.files = { ...FILES, 'onnx/model_quantized.onnx': 'x' };
    await install();
    expect((await find()).identity).not.toBe(identity);
  });
});
