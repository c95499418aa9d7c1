// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { memoRow } from '@/components/memo';
import { useGrowing } from '@/components/use-growing';

const Row = memoRow(({ said }: { readonly said: string }) => <li>{said}</li>);

function Rows({ keys, said }: { readonly keys: readonly number[]; readonly said: (key: number) => string }) {
  const drawn = useGrowing(keys);
  return keys.filter((key) => drawn.has(key)).map((key) => <Row key={key} said={said(key)} />);
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const show = (keys: readonly number[], said: (key: number) => string) =>
  act(() => render(<Rows keys={keys} said={said} />, document.body));
const rows = () => [...document.querySelectorAll('li')].map(({ textContent }) => textContent ?? '');

afterEach(() => render(null, document.body));

it('draws a list bit by bit, and draws rows that all change together a few at a time', async () => {
  await show(upTo(200), (key) => `old ${key}`);
  expect(rows().length).toBeLessThan(60);
  await vi.waitFor(() => expect(rows()).toHaveLength(200));
  await show(upTo(200), (key) => `new ${key}`);
  const changed = rows().filter((said) => said.startsWith('new')).length;
  expect(changed).toBeGreaterThan(0);
  expect(changed).toBeLessThan(100);
  await vi.waitFor(() => expect(rows()).toEqual(upTo(200).map((key) => `new ${key}`)));
});

it('takes many rows that come in between a few at a time, in their order', async () => {
  const even = upTo(100).map((key) => key * 2);
  await show(even, String);
  await vi.waitFor(() => expect(rows()).toHaveLength(100));
  await show(upTo(200), String);
  expect(rows().length).toBeLessThan(200);
  expect(rows()).toEqual([...rows()].sort((a, b) => Number(a) - Number(b)));
  await vi.waitFor(() => expect(rows()).toEqual(upTo(200).map(String)));
});

it('shows what a row was handed last, though it was handed something else while it waited', async () => {
  await show(upTo(100), (key) => `first ${key}`);
  await vi.waitFor(() => expect(rows()).toHaveLength(100));
  await show(upTo(100), (key) => `second ${key}`);
  await show(upTo(100), (key) => (key === 99 ? 'first 99' : `third ${key}`));
  const wanted = upTo(100).map((key) => (key === 99 ? 'first 99' : `third ${key}`));
  await vi.waitFor(() => expect(rows()).toEqual(wanted));
});
