import axeCore from 'axe-core';
import type { Locator, Page } from 'playwright/test';

interface Chrome {
  readonly runtime: { sendMessage(message: object): Promise<{ readonly reply?: unknown; readonly trouble?: unknown }> };
  readonly tabs: { query(filter: object): Promise<{ id: number; url: string }[]> };
}
declare const chrome: Chrome;
declare const axe: {
  run(): Promise<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  }>;
};
type Own = (path: string) => Promise<Page>;

/** The panel as a page of its own, speaking for the tab of `page`, at its notes. */
export async function panelFor(own: Own, page: Page): Promise<Page> {
  const finder = await own('popup.html');
  const id = await finder.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
    page.url(),
  );
  await finder.close();
  const panel = await own(`sidepanel.html?tab=${id}`);
  await panel.getByRole('tab', { name: 'Notes' }).click();
  return panel;
}

export const part = (panel: Page, name: string) => panel.getByRole('group').getByRole('button', { name }).click();
export const notes = (panel: Page): Locator => panel.locator('[data-note]');

export const say = (panel: Page, message: object) =>
  panel.evaluate(async (asked) => {
    const answer = await chrome.runtime.sendMessage(asked);
    if (answer.trouble) throw new Error(JSON.stringify(answer.trouble));
    return answer.reply;
  }, message);

export async function make(panel: Page, body: string, more: object = {}): Promise<void> {
  const note = {
    document: 'url https://example.org/a',
    address: 'https://example.org/a',
    motivation: 'comment',
    colour: 'yellow',
    body,
    tags: [],
    ...more,
  };
  await say(panel, { type: 'note.create', note });
}

/** The faults that axe finds in a page, each with the elements that have it. */
export async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(async () =>
    (await axe.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    ),
  );
}
