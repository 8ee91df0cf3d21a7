import { createOramaEngine } from '../../src/search/orama-engine.ts';
import { describeSearchEngine } from '../contracts/search-engine.ts';

describeSearchEngine('the Orama engine', createOramaEngine);
