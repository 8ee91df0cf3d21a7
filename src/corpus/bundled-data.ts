import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The `index-data` folder that comes with the package, wherever this file was compiled to. */
export const bundledDataFolder = (): string => join(packageFolder(), 'index-data');

/** An invented conference with reports, which comes with the package for whoever begins with a folder of their own. */
export const exampleDataFolder = (): string => join(packageFolder(), 'tests', 'fixtures', 'second-community');

function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** Words of the field and names that everybody knows: read beside any data folder. */
export const generalFolder = (): string => join(bundledDataFolder(), 'general');
