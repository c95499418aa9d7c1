import { afterEach, expect, it, vi } from 'vitest';
import { createSelectionKeeper } from '@/lib/highlight/selection';

const life = new AbortController();
afterEach(() => document.body.replaceChildren());

/** A document in a frame, on its way until it is closed. */
function arriving(): Document {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inside = frame.contentDocument;
  if (!inside) throw new Error('the frame has no document');
  inside.open();
  inside.write('<p>The first words</p>');
  return inside;
}

it('a page on its way that nobody has touched is not asked what is selected, which would lay it out', () => {
  const inside = arriving();
  const asked = vi.spyOn(inside, 'getSelection');
  createSelectionKeeper(inside, life.signal);
  expect(inside.readyState).toBe('loading');
  expect(asked).not.toHaveBeenCalled();
});

it('a page that is there is asked: something may be selected since before we came', () => {
  const asked = vi.spyOn(document, 'getSelection');
  createSelectionKeeper(document, life.signal);
  expect(asked).toHaveBeenCalled();
});
