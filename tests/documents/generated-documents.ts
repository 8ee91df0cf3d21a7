import { envExample } from './env-example.ts';
import { knownSettings } from './known-settings.ts';
import { reference } from './reference.ts';

/** The documents that are written from the program, by their paths. */
export async function generatedDocuments(): Promise<Readonly<Record<string, string>>> {
  const known = await knownSettings();
  return {
    'docs/reference.md': reference('en', known),
    'docs/reference.ja.md': reference('ja', known),
    '.env.example': envExample('en'),
    '.env.ja.example': envExample('ja'),
  };
}
