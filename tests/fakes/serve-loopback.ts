import { TERMINAL } from '../../adapters/cli/platform.ts';
import { styleFor } from '../../adapters/cli/terminal.ts';
import { readCommandSettings } from '../../adapters/config.ts';
import { readServiceSettings } from '../../adapters/service/settings.ts';
import { messagesIn, openKikigaki, type PlatformProfile } from '../../src/index.ts';
import { compiled } from './compiled.ts';
import { createLoopbackAdapter } from './loopback-adapter.ts';

/** The real service, as it is compiled, with a platform on loopback. */
const { serve } = (await compiled('adapters/service/serve.js')) as typeof import('../../adapters/service/serve.ts');
// biome-ignore lint/style/noProcessEnv: it is an entry, as adapters/main.ts is
const environment = process.env;
const settings = readCommandSettings(environment);
const threadEntry = process.argv[2];
const style = await styleFor({}, environment);
const report = (line: string): void => void process.stderr.write(`${line}\n`);
const open = () => openKikigaki({ folders: settings.dataFolders, cacheFolder: settings.cacheFolder });

/** It is set up by itself, and posts nothing unasked. */
const nothing = { platform: TERMINAL, post: unasked, find: unasked, notify: async () => false };
const loopback: PlatformProfile = {
  platform: { ...TERMINAL, name: 'loopback' },
  settings: {
    names: [],
    token: '',
    hint: { ja: '', en: '' },
    read: async () => ({
      faults: [],
      secrets: [],
      connection: {
        adapter: async (parts) => createLoopbackAdapter(parts),
        messenger: async () => nothing,
        probe: unasked,
      },
    }),
  },
  commands: [],
  preview: unasked,
};

async function unasked(): Promise<never> {
  throw new Error('nobody asks for that');
}

process.exit(
  await serve({
    settings: await readServiceSettings(environment, [loopback]),
    context: { settings, messages: messagesIn('en'), style, errorStyle: style, print: report, report, show: () => {}, open },
    isInteractive: false,
    hints: [],
    version: '0.0.0',
    ...(threadEntry && { threadEntry: new URL(threadEntry) }),
  }),
);
