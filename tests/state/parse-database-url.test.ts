import { describe, expect, it } from 'vitest';
import { parseDatabaseUrl } from '../../src/state/parse-database-url.ts';

describe('a DATABASE_URL', () => {
  it.each([
    ['file:./var/kikigaki.db', './var/kikigaki.db'],
    ['file:kikigaki.db', 'kikigaki.db'],
    ['file:/srv/kikigaki.db', '/srv/kikigaki.db'],
    ['file:///srv/a%20b.db', '/srv/a b.db'],
    [' FILE:./聞き書き.db\n', './聞き書き.db'],
  ])('%s names a file', (url, file) => {
    expect(parseDatabaseUrl(url)).toEqual({ kind: 'file', file });
  });

  it.each([
    ['postgres://kiki:geheim@db.example:6432/bot?sslmode=require', 'postgres://db.example:6432/bot'],
    ['postgresql://kiki@localhost/bot', 'postgres://localhost/bot'],
  ])('%s names a PostgreSQL database, shown without user and password', (url, name) => {
    expect(parseDatabaseUrl(url)).toEqual({ kind: 'postgres', url, name });
  });

  it.each([
    ['', 'unknown-scheme'],
    ['./var/kikigaki.db', 'unknown-scheme'],
    ['mysql://kiki:geheim@localhost/bot', 'unknown-scheme'],
    ['file:', 'no-file'],
    ['file:./var/', 'no-file'],
    ['file://elsewhere/kikigaki.db', 'malformed'],
    ['postgres://kiki:geheim@localhost', 'no-database'],
    ['postgres://kiki:gehe#im@localhost/bot', 'malformed'],
    ['postgres://', 'no-database'],
  ])('%j is refused', (url, fault) => {
    expect(() => parseDatabaseUrl(url)).toThrow(expect.objectContaining({ detail: { code: 'database-url-invalid', fault } }));
  });
});
