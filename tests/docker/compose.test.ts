import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const text = readFileSync(resolve(import.meta.dirname, '../../compose.yaml'), 'utf8');
const { services } = parse(text) as { readonly services: Readonly<Record<string, Readonly<Record<string, unknown>>>> };

describe('compose', () => {
  it('has no password that everybody knows', () => {
    for (const [, fallback] of text.matchAll(/\$\{\w*PASSWORD(:[-?])/g)) expect(fallback).toBe(':?');
    expect(text).toMatch(/POSTGRES_PASSWORD:\?/);
  });

  it.each(Object.keys(services))('gives %s no right that it does not need, and limits', (name) => {
    expect(services[name]).toMatchObject({
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      pids_limit: expect.any(Number),
      mem_limit: expect.any(String),
    });
  });
});
