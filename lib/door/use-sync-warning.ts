import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '@/lib/message/send';
import type { SyncReplies } from '@/lib/message/sync-messages';

export type SyncProblem = SyncReplies['sync.status'][number]['problems'][number];

/** What goes on by itself, or can wait. */
const QUIET: readonly SyncProblem['code'][] = ['clock', 'newer-notes', 'unreadable', 'rows', 'memory'];

/** The first thing that syncing cannot go on without the person for; undefined where there is none, or no syncing. */
export function useSyncWarning(): SyncProblem | undefined {
  const [problem, setProblem] = useState<SyncProblem>();
  useEffect(() => {
    void ask({ type: 'sync.status' }).then((reply) => {
      if (!reply.ok) return;
      const all = reply.value.flatMap(({ problems }) => problems);
      setProblem(
        all.find((one) => !QUIET.includes(one.code) && !('until' in one && one.until !== null)) ??
          all.find(({ code }) => code === 'stale'),
      );
    });
  }, []);
  return problem;
}

/** Opens the sync page in a tab of its own. */
export const openSync = (): Promise<unknown> => browser.tabs.create({ url: browser.runtime.getURL('/sync.html') });
