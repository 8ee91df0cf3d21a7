import { installModel } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { progressBar } from './progress-bar.ts';

/** `kikigaki meaning install NAME`: fetches a model from the hub, once. */
export async function runMeaningInstall(name: string, { settings, messages, print, show }: CommandContext): Promise<ExitCode> {
  const { modelsFolder, hubEndpoint: endpoint } = settings;
  const { revision, files } = await installModel({
    name,
    modelsFolder,
    endpoint,
    progress: (file, done, all) =>
      show(`${progressBar(done, Math.max(done, all))} ${messages.cli.fetching(file, megabytes(done), megabytes(all))}`),
  });
  show('');
  for (const [file, hash] of Object.entries(files)) print(`${hash}  ${file}`);
  print(messages.cli.modelInstalled(name, revision));
  return EXIT_CODE.answered;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
