import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Session } from '../../src/model/session.ts';
import { streamMadeUpCorpus } from './made-up-corpus.ts';

/** Writes a made-up corpus as a data folder: an event a file, and a report of each that tells of all of its sessions. */
export async function writeMadeUpFolder(data: string, count: number): Promise<void> {
  const { events, documents } = streamMadeUpCorpus(count);
  const dates = new Map(events.map(({ id, name, dates }) => [id, { id, name, dates }]));
  let some: Session[] = [];
  const write = async (): Promise<void> => {
    const [first] = some;
    if (!first) return;
    const sessions = some.map(({ id, title, date, speakers }) => ({
      ...{ id, title, date },
      speakers: speakers.map(({ name, company }) => ({ name, company })),
    }));
    // JSON is YAML.
    await put(join(data, 'events', `${first.event}.yaml`), JSON.stringify({ ...dates.get(first.event), sessions }));
    const sections = some.map(
      ({ id, title, topics, notes }) =>
        `## ${title}\nsession: ${id}\ntopics: ${topics.join(', ')}\n\n${notes[0]?.passages.map((passage) => `- ${passage}`).join('\n')}\n`,
    );
    const head = `---\nevent: ${first.event}\ntitle: ${first.event}の記録\nlanguage: ja\n---\n\n`;
    await put(join(data, 'reports', first.event, 'made-up.md'), head + sections.join('\n'));
    some = [];
  };
  for await (const document of documents()) {
    const session = document as Session;
    if (some[0] && some[0].event !== session.event) await write();
    some.push(session);
  }
  await write();
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
