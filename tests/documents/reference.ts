import type { Command } from 'commander';
import stringWidth from 'string-width';
import type { Language, SettingFaultDetail } from '../../src/index.ts';
import { programOf } from '../fixtures/program-of.ts';
import type { KnownSetting } from './known-settings.ts';
import { SETTING_GROUPS } from './setting-texts.ts';

/** `docs/reference.md`: all commands and settings, from the program itself. */
export function reference(language: Language, known: readonly KnownSetting[]): string {
  const texts = TEXTS[language];
  return [
    `# ${texts.title}`,
    texts.about,
    `## ${texts.commands}`,
    texts.ofAll,
    ...commandsOf(language).map((command) => commandText(command, language)),
    `## ${texts.settings}`,
    texts.system,
    ...SETTING_GROUPS.flatMap(({ title, settings }) => [
      `### ${title[language]}`,
      tableOf(
        texts.columns,
        Object.entries(settings).map(([name, { about }]) => {
          const setting = known.find((one) => one.name === name);
          return [`\`${name}\``, about[language], valuesOf(setting, language)];
        }),
      ),
    ]),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

interface Texts {
  readonly title: string;
  readonly about: string;
  readonly commands: string;
  readonly settings: string;
  readonly system: string;
  readonly ofAll: string;
  readonly columns: readonly string[];
  readonly option: readonly string[];
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    title: 'Commands and settings',
    about: 'Written by `npm run docs:reference` from the program; a test holds it to the program. ([日本語](reference.ja.md))',
    commands: 'Commands',
    settings: 'Settings',
    system:
      'From the environment, or from a file `.env` in the working folder; what the environment says goes before it. Everything is optional, and `kikigaki doctor` says what is wrong. The language of messages follows `LC_ALL`, `LC_MESSAGES` or `LANG`; `NO_COLOR` takes the colours away.',
    ofAll:
      'Every command takes `--data FOLDER` (repeatable) and `--lang ja|en`. It ends with 0 when it answered, 3 when it found nothing, 1 on a fault, 2 when it was called wrongly. In a clone: `npm run -s kikigaki -- <command>`.',
    columns: ['setting', 'meaning', 'values (default)'],
    option: ['argument or option', 'meaning'],
  },
  ja: {
    title: 'コマンドと設定',
    about:
      '`npm run docs:reference` がプログラムから書き出したものです。プログラムと食い違えばテストが失敗します。（[English](reference.md)）',
    commands: 'コマンド',
    settings: '設定',
    system:
      '環境変数か、作業フォルダーの `.env` に書きます。両方にあれば環境変数が優先です。どれも必須ではなく、おかしなところは `kikigaki doctor` が教えます。メッセージの言語は `LC_ALL`、`LC_MESSAGES`、`LANG` に従います。`NO_COLOR` で色が消えます。',
    ofAll:
      'どのコマンドでも `--data フォルダー`（複数可）と `--lang ja|en` を指定できます。終了コードは、答えたら 0、見つからなければ 3、不具合なら 1、呼び出し方の誤りなら 2 です。クローンしたフォルダーでは `npm run -s kikigaki -- <コマンド>` と打ちます。',
    columns: ['設定', '意味', '値（既定）'],
    option: ['引数・オプション', '意味'],
  },
};

function commandsOf(language: Language): readonly Command[] {
  const program = programOf(language);
  return program
    .createHelp()
    .visibleCommands(program)
    .filter((command) => program.commands.includes(command));
}

/** What every command takes is told once. */
const OF_ALL = new Set(['--data', '--lang']);

function commandText(command: Command, language: Language): string {
  const argumentsText = command.registeredArguments.map((one) => {
    const name = one.name() + (one.variadic ? '…' : '');
    return one.required ? `<${name}>` : `[${name}]`;
  });
  const rows = [
    ...command.registeredArguments.map((one) => [`\`${one.name()}\``, one.description]),
    ...command.options
      .filter(({ long }) => !OF_ALL.has(long ?? ''))
      .map(({ flags, description }) => [`\`${flags}\``, description]),
  ];
  return [
    `### \`${[command.name(), ...argumentsText].join(' ')}\``,
    command.description(),
    ...(rows.length > 0 ? [tableOf(TEXTS[language].option, rows)] : []),
  ].join('\n\n');
}

/** Columns are as wide as their widest cell, as the formatter wants it. */
function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => stringWidth(row[column] ?? ''))));
  const padded = (row: readonly string[], fill: string): string =>
    `| ${row.map((cell, column) => cell + fill.repeat((widths[column] ?? 0) - stringWidth(cell))).join(' | ')} |`;
  const [first = [], ...others] = cells;
  return [
    padded(first, ' '),
    padded(
      head.map(() => ''),
      '-',
    ),
    ...others.map((row) => padded(row, ' ')),
  ].join('\n');
}

function valuesOf(setting: KnownSetting | undefined, language: Language): string {
  const values = setting?.accepted ? acceptedText(setting.accepted, language) : '';
  const standard = setting?.standard === undefined ? '' : `(\`${setting.standard}\`)`;
  return [values, standard].filter(Boolean).join(' ');
}

function acceptedText(detail: SettingFaultDetail, language: Language): string {
  const isJapanese = language === 'ja';
  switch (detail.code) {
    case 'not-one-of':
      return detail.allowed.map((value) => `\`${value}\``).join(isJapanese ? '、' : ', ');
    case 'not-in-range':
      return isJapanese ? `${detail.lowest}〜${detail.highest}` : `${detail.lowest} to ${detail.highest}`;
    case 'wrong-start':
      return `\`${detail.start}…\``;
    case 'too-short':
      return isJapanese ? `${detail.shortest} 文字以上` : `${detail.shortest} characters or more`;
    case 'not-a-url':
      return isJapanese ? 'アドレス' : 'an address';
    case 'not-a-time-zone':
      return isJapanese ? 'IANA のタイムゾーン名' : 'an IANA time zone';
    default:
      return '';
  }
}
