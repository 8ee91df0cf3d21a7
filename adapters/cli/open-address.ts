import { spawn } from 'node:child_process';

/** Programs that show an address, by `process.platform`; elsewhere the one of freedesktop.org. Each takes the address as its last argument. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
const ELSEWHERE = ['xdg-open'] as const;

/** Shows an address in the browser, without a shell between. Gives whether it could be: only addresses of the web are, and only where a program for it is installed. */
export function openAddress(address: string, platform: string = process.platform): Promise<boolean> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return Promise.resolve(false);
  const [program, ...words] = OPENERS[platform] ?? ELSEWHERE;
  return new Promise((resolved) => {
    const opener = spawn(program, [...words, url.href], { stdio: 'ignore', detached: true, shell: false });
    opener.on('error', () => resolved(false));
    opener.on('spawn', () => {
      opener.unref();
      resolved(true);
    });
  });
}
