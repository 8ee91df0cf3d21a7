import { describeSearchEngine } from '../contracts/search-engine.ts';
import { createExhaustiveEngine } from '../fakes/exhaustive-engine.ts';

describeSearchEngine('an engine that looks at every document', createExhaustiveEngine);
