import { Option } from 'commander';
import type { AddCommand, ProgramParts } from './program-parts.ts';
import { UsageError } from './usage-error.ts';

/** `site`: the web pages as files, for any static host. */
export function addSite(add: AddCommand, { messages, contextFor, onExit, services }: ProgramParts): void {
  const { cli } = messages;
  const readUrl = (text: string): string => {
    if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new UsageError(cli.badSiteUrl);
    return text;
  };
  add('site', cli.site)
    .requiredOption('--out <folder>', cli.siteOut)
    .addOption(new Option('--url <url>', cli.siteUrl).argParser(readUrl))
    .action(async ({ out, url = '', ...options }) => {
      onExit(await services.site({ folder: String(out), url: String(url) }, await contextFor(options)));
    });
}
