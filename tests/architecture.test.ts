import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const PLATFORM_SDK =
  /^(@slack\/|discord\.js$|@discordjs\/|discord-api-types|commander$|picocolors$|terminal-link$|string-width$)/;
/** What every adapter that answers at an address of ours needs. */
const SHARED_BY_ADDRESSES = ['adapters/service/read-body.ts', 'adapters/service/create-visitors.ts'];
const ADAPTER_FOLDERS = ['cli', 'slack', 'discord', 'web', 'mcp', 'opensearch'];
/** They join the adapters, so they know them all. */
const COMPOSERS = ['adapters/kikigaki.ts', 'adapters/main.ts', 'adapters/platforms.ts', 'adapters/service/serve.ts'];

/**
 * One row a room of the core: what it may import beside itself. A room imports only rooms that stand above it,
 * so that there are no circles. Every room may import packages; which of Node's, the tests below say.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  ports: ['model'],
  concurrency: [],
  language: ['model'],
  corpus: ['model', 'ports', 'concurrency', 'language'],
  question: ['model', 'language', 'corpus'],
  search: ['model', 'ports', 'concurrency', 'language', 'corpus'],
  answer: ['model', 'ports', 'language', 'corpus', 'search'],
  asking: ['model', 'ports', 'language', 'corpus', 'question', 'search', 'answer'],
  messages: ['model'],
  presenting: ['model', 'messages'],
  state: ['model', 'ports', 'concurrency', 'language', 'corpus'],
  reception: ['model', 'ports', 'concurrency'],
  digest: ['model', 'ports', 'concurrency', 'language', 'corpus', 'messages', 'presenting'],
  chat: ['messages', 'model', 'ports', 'concurrency', 'language', 'corpus', 'digest'],
  importing: ['model', 'ports', 'concurrency', 'language', 'corpus'],
  evaluation: ['model'],
  settings: ['model', 'ports'],
  loading: ['model', 'ports', 'concurrency', 'language', 'corpus', 'question', 'search', 'asking', 'state'],
};
/** They will run in a browser: neither they nor anything that they import is Node's. */
const BROWSER_ROOMS = ['model', 'concurrency', 'language', 'question', 'search', 'answer', 'asking', 'messages', 'presenting'];

interface Import {
  readonly from: string;
  /** A package's name, or the imported file's path from the root. */
  readonly to: string;
  readonly isTypeOnly: boolean;
}

const sources = [...filesBelow('src'), ...filesBelow('adapters')];
const imports = sources.flatMap(importsOf);
const importersOf = (name: RegExp): string[] => [...new Set(imports.filter(({ to }) => name.test(to)).map(({ from }) => from))];
const importsFrom = (file: string): Import[] => imports.filter(({ from }) => from === file);
const arrows = (found: readonly Import[]): string[] => found.map(({ from, to }) => `${from} → ${to}`);

describe('the import lines', () => {
  it('are found at all', () => {
    expect(arrows(imports)).toContain('adapters/main.ts → src/index.ts');
    expect(arrows(imports)).toContain('src/search/orama-engine.ts → @orama/orama');
    expect(arrows(imports)).toContain('adapters/cli/add-ask.ts → adapters/cli/run-ask.ts');
  });

  it('lead to files that exist', () => {
    expect(arrows(imports.filter(({ to }) => /^(src|adapters)\//.test(to) && !sources.includes(to)))).toEqual([]);
  });
});

describe('arrows point inward', () => {
  it('the core imports no adapter', () => {
    expect(arrows(imports.filter(({ from, to }) => isCore(from) && to.startsWith('adapters/')))).toEqual([]);
  });

  it('each room of the core imports what its row allows', () => {
    const foreign = imports.filter(({ from, to }) => {
      const [room, target] = [roomOf(from), roomOf(to)];
      return room !== undefined && target !== undefined && target !== room && !ROOMS[room]?.includes(target);
    });
    expect(arrows(foreign)).toEqual([]);
  });

  it('a row allows only rooms that stand above it', () => {
    const order = Object.keys(ROOMS);
    const upward = order.flatMap((room, row) => (ROOMS[room] ?? []).filter((other) => !order.slice(0, row).includes(other)));
    expect(upward).toEqual([]);
  });

  it('every file of the core is in a room, but for its index', () => {
    expect(sources.filter((file) => isCore(file) && !Object.hasOwn(ROOMS, roomOf(file) ?? ''))).toEqual(['src/index.ts']);
  });

  it('what will run in a browser imports nothing of Node, directly or by way of others', () => {
    const reached = new Set(sources.filter((file) => BROWSER_ROOMS.includes(roomOf(file) ?? '')));
    for (const file of reached)
      for (const { to, isTypeOnly } of importsFrom(file)) if (!isTypeOnly && isCore(to)) reached.add(to);
    const ofNode = [...reached].flatMap((file) =>
      importsFrom(file).filter(({ to, isTypeOnly }) => /^node:/.test(to) && !isTypeOnly),
    );
    expect(arrows(ofNode)).toEqual([]);
  });

  it('the core imports no platform', () => {
    expect(arrows(imports.filter(({ from, to }) => isCore(from) && PLATFORM_SDK.test(to)))).toEqual([]);
  });

  it('adapters import the core through its index, or through the index of an area', () => {
    const around = imports.filter(
      ({ from, to }) => !isCore(from) && to.startsWith('src/') && !/^src\/(\w+\/)?index\.ts$/.test(to),
    );
    expect(arrows(around)).toEqual([]);
  });

  it('the core names no platform, neither in code nor in a comment', () => {
    const naming = sources.filter((file) => isCore(file) && /slack|discord/i.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(naming).toEqual([]);
  });

  it('adapters do not import each other', () => {
    const across = imports.filter(({ from, to }) => {
      const target = adapterOf(to);
      return !COMPOSERS.includes(from) && target !== undefined && target !== adapterOf(from);
    });
    expect(arrows(across)).toEqual([]);
  });

  it('an adapter is given its settings and its log: it may name their types, it does not import them', () => {
    const taken = imports.filter(
      ({ from, to, isTypeOnly }) =>
        adapterOf(from) !== undefined &&
        /^adapters\/(service\/)?[^/]+$/.test(to) &&
        !SHARED_BY_ADDRESSES.includes(to) &&
        !isTypeOnly,
    );
    expect(arrows(taken)).toEqual([]);
  });

  it('nothing imports the entries', () => {
    expect(importersOf(/^adapters\/(main|service\/serve)\.ts$/).filter((file) => !COMPOSERS.includes(file))).toEqual([]);
  });
});

describe('one place for each thing', () => {
  it('one file imports Orama', () => {
    expect(importersOf(/^@orama\/orama(\/|$)/)).toEqual(['src/search/orama-engine.ts']);
  });

  it("one file imports OpenSearch's client, and what uses it is loaded by name alone, where it is set", () => {
    expect(importersOf(/^@opensearch-project\//)).toEqual(['adapters/opensearch/node.ts']);
    const inside = imports.filter(
      ({ from, to }) => to.startsWith('adapters/opensearch/') && !from.startsWith('adapters/opensearch/'),
    );
    expect(arrows(inside)).toEqual([]);
  });

  it("one file imports Orama's Japanese tokenizer", () => {
    expect(importersOf(/^@orama\/tokenizers(\/|$)/)).toHaveLength(1);
  });

  it('only the entries and the configuration touch the environment', () => {
    const allowed = [...COMPOSERS, 'adapters/config.ts', 'adapters/service/log.ts'];
    const touching = sources.filter((file) => /\bprocess\.env\b|\benv\b[^;]*from 'node:process'/.test(codeOf(file)));
    expect(touching.filter((file) => !allowed.includes(file))).toEqual([]);
  });

  it('only the known places touch the disk', () => {
    const allowed =
      /^(src\/corpus\/|src\/loading\/(snapshot-file|code-version|name-dictionary|meaning\/(open-model|find-model|installed-model|fetch-model))\.ts$|src\/state\/|src\/importing\/drafting\/|adapters\/cli\/|adapters\/web\/(assets|site\/write-site)\.ts$|adapters\/opensearch\/connect\.ts$|adapters\/main\.ts$)/;
    expect(importersOf(/^node:fs(\/|$)/).filter((file) => !allowed.test(file))).toEqual([]);
  });

  it('the evaluation is given its questions, it does not read them from the disk', () => {
    expect(importersOf(/^node:fs(\/|$)/).filter((file) => file.startsWith('src/evaluation/'))).toEqual([]);
  });

  it('only the entries, the log and the terminal write to the console', () => {
    const writing = sources.filter((file) => /\bconsole\.|process\.std(out|err)\.write/.test(codeOf(file)));
    expect(writing.filter((file) => ![...COMPOSERS, 'adapters/service/log.ts'].includes(file))).toEqual([]);
  });
});

function isCore(file: string): boolean {
  return file.startsWith('src/');
}

/** The room of the core that a file lies in. */
function roomOf(file: string): string | undefined {
  return /^src\/(\w+)\//.exec(file)?.[1];
}

/** The adapter's folder that a file lies in. */
function adapterOf(file: string): string | undefined {
  return ADAPTER_FOLDERS.find((folder) => file.startsWith(`adapters/${folder}/`));
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

/** A file without its comments. */
function codeOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
}

function importsOf(file: string): Import[] {
  const pattern = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g;
  return [...codeOf(file).matchAll(pattern)].map(([, type, fixed, loaded]) => {
    const target = fixed ?? loaded ?? '';
    const to = target.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), target)).replaceAll('\\', '/') : target;
    return { from: file, to, isTypeOnly: type !== undefined };
  });
}
