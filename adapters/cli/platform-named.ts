import type { PlatformProfile } from '../../src/index.ts';
import type { ProgramParts } from './program-parts.ts';
import { UsageError } from './usage-error.ts';

/** The platform that was named on the command line; throws `UsageError` where there is none. */
export function platformNamed(name: string, { platforms, messages }: ProgramParts): PlatformProfile {
  const found = platforms.find(({ platform }) => platform.name === name);
  if (!found) throw new UsageError(messages.cli.badPlatform(platforms.map(({ platform }) => platform.name)));
  return found;
}
