import { existsSync } from 'node:fs';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'];

/** A Chromium that can be run without a screen: where `TEST_CHROMIUM` says, else where one usually is; undefined where there is none. */
export const findChromium = (): string | undefined =>
  // biome-ignore lint/style/noProcessEnv: which browser there is is for the one who runs the tests to say
  process.env['TEST_CHROMIUM'] ?? USUAL.find((path) => existsSync(path));
