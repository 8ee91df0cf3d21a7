import { styleFor } from '../../adapters/cli/terminal.ts';
import { readCommandSettings } from '../../adapters/config.ts';
import { readServiceSettings } from '../../adapters/service/settings.ts';
import { messagesIn, openKikigaki } from '../../src/index.ts';
import { compiled } from './compiled.ts';
import { createLoopbackAdapter } from './loopback-adapter.ts';

/** The real service, as it is compiled, with a platform on loopback. */
const { serve } = (await compiled('adapters/service/serve.js')) as typeof import('../../adapters/service/serve.ts');
// biome-ignore lint/style/noProcessEnv: it is an entry, as adapters/main.ts is
const environment = process.env;
const settings = readCommandSettings(environment);
const style = await styleFor({}, environment);
const tell = (line: string): void => void process.stderr.write(`${line}\n`);
const open = () => openKikigaki({ folders: settings.dataFolders, cacheFolder: settings.cacheFolder });

process.exit(
  await serve({
    settings: readServiceSettings(environment),
    context: { settings, messages: messagesIn('en'), style, errorStyle: style, print: tell, tell, show: () => {}, open },
    isInteractive: false,
    createAdapters: async (_, parts) => [createLoopbackAdapter(parts)],
    createMessengers: async () => [],
  }),
);
