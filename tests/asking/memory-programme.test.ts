import { createMemoryProgramme } from '../../src/asking/memory-programme.ts';
import { createLibrary } from '../../src/corpus/library.ts';
import { describeProgramme } from '../contracts/programme.ts';

describeProgramme('a corpus in memory', async (corpus) => createMemoryProgramme(createLibrary(corpus)));
