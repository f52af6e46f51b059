import { connectNode } from '../../src/server/db/connect-node.ts';
import { rollChunk } from '../../src/server/tally/roll-tally.ts';

/*
 * A roller to be killed: folds the tail without a pause, few rows at a time, so that a kill at any moment meets it at work.
 * Says `rolling` when it has begun. Argument: the way to the database, as JSON.
 */
const { db } = connectNode({ ...JSON.parse(process.argv[2] ?? '{}'), max: 1 });
const CHUNK = 40;

await rollChunk(db, CHUNK);
console.log('rolling');
for (;;) await rollChunk(db, CHUNK);
