import { z } from 'zod';

const text = z.string().catch('');
const speakerSchema = z.object({
  name: text,
  other_names: z.array(text).optional().catch(undefined),
  company: z.string().optional().catch(undefined),
  handles: z.array(text).optional().catch(undefined),
});

/** A speaker as an event file writes it. */
export type SpeakerEntry = z.infer<typeof speakerSchema>;

const entrySchema = z.looseObject({
  id: text,
  title: text,
  code: z.string().optional().catch(undefined),
  talk: z.string().optional().catch(undefined),
  slides: z.string().optional().catch(undefined),
  video: z.string().optional().catch(undefined),
  speakers: z.array(speakerSchema).optional().catch(undefined),
});

/** A talk as it stands in an event file, before anybody checked it. */
export type EventEntry = z.infer<typeof entrySchema>;

const fileSchema = z.looseObject({
  id: text,
  dates: z.array(text).catch([]),
});

/** Takes what an event file says of the event for what it most likely means; `check` tells what is wrong with it. */
export const readFacts = (file: unknown): z.infer<typeof fileSchema> => fileSchema.parse(file ?? {});

/** The same for one of its talks. */
export const readEntry = (entry: unknown): EventEntry => entrySchema.catch({ id: '', title: '' }).parse(entry);
