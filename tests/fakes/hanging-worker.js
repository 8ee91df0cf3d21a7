import { parentPort } from 'node:worker_threads';

/** An answering thread that never comes to an end with the question `hang`, and breaks on `break`; it answers all others. */
parentPort?.on('message', ({ kind, request }) => {
  if (kind !== 'ask') return;
  if (request.text === 'break') throw new Error('broken on purpose');
  while (request.text === 'hang') Math.random();
});
await import('../../dist/src/loading/reload/answering-worker.js');
