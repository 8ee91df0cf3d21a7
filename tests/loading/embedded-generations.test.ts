import { EMBEDDED_GENERATIONS } from '../../src/loading/embedded-generations.ts';
import { describeGenerations } from '../contracts/generations.ts';

describeGenerations('the embedded engine', EMBEDDED_GENERATIONS);
