import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Environment, expectToldFault, smallCommandLine } from '../../fixtures/small-command-line.ts';

const { kikigaki, makeFolder } = smallCommandLine();

describe('a command that was called wrongly exits with 2 and says what is wrong:', () => {
  it.each<[string, string[], RegExp, RegExp]>([
    ['an unknown option', ['ask', 'x', '--colour'], /There is no option --colour/, /--colour というオプションはありません/],
    ['an unknown command', ['answer'], /There is no command "answer"/, /「answer」というコマンドはありません/],
    [
      'a command that is nearly right',
      ['askk', 'x'],
      /no command "askk"\. Did you mean ask\?/,
      /ありません。「ask」のことでしょうか/,
    ],
    [
      'an option that is nearly right',
      ['ask', 'x', '--limt'],
      /Did you mean --limit\?/,
      /ありません。「--limit」のことでしょうか/,
    ],
    ['an argument left out', ['show'], /<session> is missing/, /<session> がありません/],
    ['an argument too many', ['events', 'all'], /more arguments/, /引数が多すぎます/],
    ['an option without its value', ['ask', 'x', '--event'], /--event needs a value/, /--event には値が必要です/],
    ['a limit below 0', ['ask', 'x', '--limit=-1'], /--limit/, /--limit/],
    ['a limit of 10001', ['ask', 'x', '--limit', '10001'], /0 to 10000/, /0 から 10000/],
    ['a limit that is no number', ['ask', 'x', '--limit', 'many'], /whole number/, /整数/],
    ['a day that is no number', ['sessions', 'umi2023', '--day', 'first'], /--day/, /--day/],
    ['no question outside a terminal', ['ask'], /no question/, /質問がありません/],
    ['an empty question', ['ask', ''], /no question/, /質問がありません/],
    ['a batch without --json', ['ask', '--batch', 'x'], /--batch needs --json/, /--json が必要/],
    ['a batch and a question', ['ask', '--batch', 'x', '--json', 'y'], /not both/, /同時に指定できません/],
  ])('%s', async (_, args, english, japanese) => {
    const [inEnglish, inJapanese] = await Promise.all([kikigaki(args), kikigaki(args, { LANG: 'ja_JP.UTF-8' })]);
    expectToldFault(inEnglish, 2, english);
    expectToldFault(inJapanese, 2, japanese);
  });

  it('a language that it does not speak', async () => {
    expectToldFault(await kikigaki(['events', '--lang', 'fr']), 2, /--lang takes ja or en/);
  });

  it('help for a command that is not there', async () => {
    expectToldFault(await kikigaki(['help', 'answer']), 2, /There is no command "answer"/);
  });
});

describe('data that cannot be used exits with 1 and says what to do:', () => {
  it.each<[string, () => Promise<string[]>, RegExp, RegExp]>([
    [
      'an unknown event',
      async () => ['ask', 'x', '--event', 'umi2032'],
      /no event "umi2032".*umi2023/,
      /「umi2032」というイベントはありません.*umi2023/,
    ],
    ['an unknown event to list', async () => ['sessions', 'nope'], /no event "nope".*kikigaki events/, /kikigaki events/],
    [
      'an unknown session',
      async () => ['show', 'umi2023/104'],
      /no session "umi2023\/104".*umi2023\/10/,
      /というセッションはありません/,
    ],
    [
      'a folder that is not there',
      async () => ['events', '--data', 'nowhere'],
      /nowhere cannot be read \(ENOENT\)/,
      /読めません（ENOENT）/,
    ],
    [
      'a folder that is a file',
      async () => ['events', '--data', join(await makeFolder({ file: '' }), 'file')],
      /ENOTDIR/,
      /ENOTDIR/,
    ],
    ['a folder without data', async () => ['events', '--data', await makeFolder()], /holds no events/, /どれもありません/],
    [
      'broken YAML',
      async () => ['ask', 'x', '--data', await makeFolder({ 'events/umi.yaml': 'id: "umi\n' })],
      /umi\.yaml:\d.*not valid YAML/,
      /umi\.yaml:\d.*YAML として読めません/,
    ],
  ])('%s', async (_, args, english, japanese) => {
    const words = await args();
    const runs = [kikigaki([...words, '--json']), kikigaki(words), kikigaki([...words, '--lang', 'ja'])] as const;
    const [asJson, inEnglish, inJapanese] = await Promise.all(runs);
    expectToldFault(asJson, 1, english);
    expectToldFault(inEnglish, 1, english);
    expectToldFault(inJapanese, 1, japanese);
  });

  it('an alias in YAML that leads nowhere', async () => {
    const folder = await makeFolder({ 'events/umi.yaml': 'id: umi\nname: *umi*\ndates: [2023-08-03]\n' });
    expectToldFault(await kikigaki(['check', '--data', folder]), 1, /umi\.yaml:2.*not valid YAML/);
  });
});

describe('help and version', () => {
  it.each([[['--help']], [['help']], [[]], [['ask', '--help']], [['help', 'ask']]])('%j prints help', async (args) => {
    const { code, stdout, stderr } = await kikigaki(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Usage:');
    expect((await kikigaki(args, { LANG: 'ja_JP.UTF-8' })).stdout).toContain('使い方:');
  });

  it('--version prints the version of the package', async () => {
    expect(await kikigaki(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});

describe('the language of what is no question', () => {
  const nothing = { ja: '見つかりませんでした', en: 'Nothing was found' };
  it.each<[string, string[], Environment, 'ja' | 'en']>([
    ['LANG=ja_JP.UTF-8', [], { LANG: 'ja_JP.UTF-8' }, 'ja'],
    ['LANG=en_GB.UTF-8', [], { LANG: 'en_GB.UTF-8' }, 'en'],
    ['LANG=C', [], { LANG: 'C' }, 'en'],
    ['LANG=de_DE.UTF-8', [], { LANG: 'de_DE.UTF-8' }, 'en'],
    ['LC_ALL before LANG', [], { LANG: 'en_GB.UTF-8', LC_ALL: 'ja_JP.UTF-8' }, 'ja'],
    ['--lang ja before LANG', ['--lang', 'ja'], { LANG: 'en_GB.UTF-8' }, 'ja'],
    ['--lang=en before LANG', ['--lang=en'], { LANG: 'ja_JP.UTF-8' }, 'en'],
  ])('follows %s', async (_, args, env, language) => {
    expect((await kikigaki(['ask', 'kxqzvw', ...args], env)).stdout).toContain(nothing[language]);
  });

  it.each<[string, string[], Environment, 'ja' | 'en']>([
    ['in Japanese where the system says nothing', ['kxqzvwの話はある？'], { LANG: 'C' }, 'ja'],
    ['in English on a Japanese system', ['Was there a talk about kxqzvw?'], { LANG: 'ja_JP.UTF-8' }, 'en'],
    ['in Japanese, but --lang en', ['kxqzvwの話はある？', '--lang', 'en'], { LANG: 'ja_JP.UTF-8' }, 'en'],
  ])('gives way to that of a question %s', async (_, args, env, language) => {
    expect((await kikigaki(['ask', ...args], env)).stdout).toContain(nothing[language]);
  });
});
