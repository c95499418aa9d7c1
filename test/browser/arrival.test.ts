import { afterEach, describe, expect, it } from 'vitest';
import { type Arrival, followArrival } from '@/lib/page/arrival';
import { pause } from './support';

/** A document that is being loaded: what is written arrives, `close` ends it. */
function arriving(enough: number): { readonly document: Document; readonly arrival: Arrival; readonly came: string[] } {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  frames.push(frame);
  const inside = frame.contentDocument as Document;
  inside.open();
  const arrival = followArrival(inside, enough, new AbortController().signal);
  const came: string[] = [];
  void arrival.enough.then(() => came.push('enough'));
  void arrival.complete.then(() => came.push('complete'));
  return { document: inside, arrival, came };
}

const frames: HTMLElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

describe('a page on its way', () => {
  it('is begun when enough has come, and read when all has come', async () => {
    const { document: page, arrival, came } = arriving(100);
    page.write('<!doctype html><body><p>short</p>');
    await pause(60);
    expect(came).toEqual([]);
    page.write(`<p>${'long '.repeat(30)}</p>`);
    await pause(60);
    expect(came).toEqual(['enough']);
    expect(arrival.isComplete()).toBe(false);
    page.close();
    await pause(60);
    expect(came).toEqual(['enough', 'complete']);
    expect(arrival.isComplete()).toBe(true);
  });

  it.each(['<script defer src="data:text/javascript,1"></script>', '<script type="module">1</script>'])(
    'is left as it was sent until its own later scripts have run: %s',
    async (script) => {
      const { document: page, came } = arriving(10);
      page.write(`<!doctype html><head>${script}</head><body><p>${'long '.repeat(30)}</p>`);
      await pause(60);
      expect(came).toEqual([]);
      page.close();
      await pause(50);
      expect(came).toEqual(['enough', 'complete']);
    },
  );

  it('that is already here is begun and read at once', async () => {
    const arrival = followArrival(document, 10, new AbortController().signal);
    expect(arrival.isComplete()).toBe(true);
    await Promise.all([arrival.enough, arrival.complete]);
  });
});
