import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Asset {
  readonly type: string;
  readonly text: string;
}

/** Scripts, styles and the icon, as they were built. */
export interface Assets {
  get(name: string): Asset | undefined;
  readonly names: readonly string[];
  /** Changes with what is in them. */
  readonly code: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Reads what `npm run build` put into `dist/web`. */
export function readAssets(): Assets {
  const folder = builtFolder();
  const assets = new Map(
    readdirSync(folder).flatMap((name): [string, Asset][] => {
      const type = TYPES[extname(name)];
      return type === undefined ? [] : [[name, { type, text: readFileSync(`${folder}/${name}`, 'utf8') }]];
    }),
  );
  const hash = createHash('sha256');
  for (const { text } of assets.values()) hash.update(text);
  return { get: (name) => assets.get(name), names: [...assets.keys()], code: hash.digest('hex').slice(0, 8) };
}

/** Compiled code lies beside it; what runs from its source finds it in `dist`. */
function builtFolder(): string {
  const here = fileURLToPath(import.meta.url);
  return fileURLToPath(new URL(here.endsWith('.ts') ? '../../dist/web' : '../../web', import.meta.url));
}
