import { answerCalls } from './worker-calls.ts';

/** An extension that does nothing: what a cold round trip costs at the least. */
answerCalls({ ping: async () => 1 });
