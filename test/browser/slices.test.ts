import { expect, it } from 'vitest';
import { inSlices } from '@/lib/page/slices';

/** Milliseconds after which a job that nobody interrupts gives up. */
const LONG = 3000;

it('what waits in the page gets its turn while a long job goes on', async () => {
  let came = false;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    came = true;
  };
  const end = performance.now() + LONG;
  function* job(): Generator<void, boolean> {
    // Posted in the middle of the work, as an answer or an observer's report would come.
    port2.postMessage(null);
    while (!came && performance.now() < end) yield;
    return came;
  }
  expect(await inSlices(job())).toBe(true);
});
