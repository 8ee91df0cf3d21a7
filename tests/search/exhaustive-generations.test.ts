import { describeGenerations } from '../contracts/generations.ts';
import { EXHAUSTIVE_GENERATIONS } from '../fakes/exhaustive-generations.ts';

describeGenerations('an engine that looks at every document', EXHAUSTIVE_GENERATIONS);
