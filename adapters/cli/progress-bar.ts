const WIDTH = 24;

/** How far something has come, as a bar. */
export function progressBar(done: number, all: number): string {
  const filled = Math.round((WIDTH * done) / Math.max(1, all));
  return `[${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}]`;
}
