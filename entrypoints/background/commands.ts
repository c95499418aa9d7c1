import { browser } from 'wxt/browser';
import type { NotePageRequest } from '@/lib/message/note-page-request';
import { askTab } from '@/lib/message/send';
import { bringNotes } from './notes';

/** What the keys of the browser's own list of shortcuts ask of the page in front. Names stand in the manifest. */
const COMMANDS: Readonly<Record<string, readonly NotePageRequest[]>> = {
  // On what is selected; where nothing is, on the page as a whole.
  'note-new': [
    { type: 'page.note-new', on: 'selection' },
    { type: 'page.note-new', on: 'page' },
  ],
  'note-next': [{ type: 'page.note-step', to: 'next' }],
  'note-previous': [{ type: 'page.note-step', to: 'previous' }],
};

/** Must be called at start, or a background that was woken by a key does not hear it. */
export function followCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const requests = COMMANDS[command];
    if (requests && tab?.id !== undefined) void pass(tab.id, requests);
  });
}

async function pass(tab: number, requests: readonly NotePageRequest[]): Promise<void> {
  try {
    await bringNotes(tab);
  } catch {
    // Lacuna does not run on that page.
    return;
  }
  for (const request of requests) {
    const reply = await askTab(tab, request);
    if (reply.ok || reply.error.code !== 'note-nothing-selected') return;
  }
}
