import { describeState } from '../contracts/state-contract.ts';
import { databaseKinds } from './test-databases.ts';

for (const kind of databaseKinds) describeState(kind);
