import { createMemoryCatalogue } from '../../src/corpus/memory-catalogue.ts';
import { describeCatalogue } from '../contracts/catalogue.ts';

describeCatalogue('a corpus in memory', async (corpus) => createMemoryCatalogue(corpus));
