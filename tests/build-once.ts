import { execFileSync } from 'node:child_process';

/** Compiles the program before the tests: some of them run it as a process, as users do. */
export function setup(): void {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  execFileSync('npm', ['run', '--silent', 'build:web'], { stdio: 'inherit' });
}
