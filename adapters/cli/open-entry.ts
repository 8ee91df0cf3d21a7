import type { Presentation } from '../../src/index.ts';
import { addressOf } from './address-of.ts';
import type { CommandContext } from './command-context.ts';
import { openAddress } from './open-address.ts';

/** Opens what an entry of a message leads to in the browser, and says on stderr what was opened, or why nothing was. Gives whether something was. */
export async function openEntry(
  presentation: Presentation,
  number: number,
  { messages: { cli }, report }: Pick<CommandContext, 'messages' | 'report'>,
): Promise<boolean> {
  const address = addressOf(presentation, number);
  if (address === undefined) {
    report(cli.nothingToOpen(number));
    return false;
  }
  const isOpened = await openAddress(address);
  report(isOpened ? cli.opened(address) : cli.notOpened(address));
  return isOpened;
}
