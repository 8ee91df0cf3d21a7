import { describe, expect, it } from 'vitest';
import { createLog } from '../../../adapters/service/log.ts';

function logged(secrets: readonly string[], write: (log: ReturnType<typeof createLog>) => void): readonly string[] {
  const lines: string[] = [];
  write(createLog({ level: 'info', secrets, write: (line) => lines.push(line) }));
  return lines;
}

describe('the log', () => {
  it('is a JSON object a line, with time and message', () => {
    const [line = ''] = logged([], (log) => log.info({ person: 'U1' }, 'question answered'));
    expect(JSON.parse(line)).toEqual({ level: 30, time: expect.any(String), person: 'U1', msg: 'question answered' });
  });

  it('hides secrets wherever a library puts them, also those that JSON writes in another way', () => {
    const secrets = ['xoxb-1234', 'xoxb-123456', 'pa"ss\\word'];
    const lines = logged(secrets, (log) => {
      log.error({ reason: 'connect postgres://u:pa"ss\\word@db failed' }, 'x');
      log.error({ headers: { authorization: 'Bearer xoxb-123456' } }, 'x');
    });
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { reason: 'connect postgres://u:[secret]@db failed' },
      { headers: { authorization: 'Bearer [secret]' } },
    ]);
  });
});
