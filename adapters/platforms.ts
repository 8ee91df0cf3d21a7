import type { PlatformProfile } from '../src/index.ts';
import { discordProfile } from './discord/profile.ts';
import { slackProfile } from './slack/profile.ts';

/** The platforms that the bot can be connected to: each a folder of its own, and a line here. */
export const PLATFORMS: readonly PlatformProfile[] = [slackProfile, discordProfile];
