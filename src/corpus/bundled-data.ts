import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The `index-data` folder that comes with the package, wherever this file was compiled to. */
export function bundledDataFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'index-data');
}

/** Words of the field and names that everybody knows: read beside any data folder. */
export const generalFolder = (): string => join(bundledDataFolder(), 'general');
