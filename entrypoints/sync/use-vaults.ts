import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { noticeSchema } from '@/lib/message/protocol';
import { ask } from '@/lib/message/send';
import type { SyncReplies } from '@/lib/message/sync-messages';

export interface VaultsView {
  /** Undefined until they are known. */
  readonly vaults: SyncReplies['sync.status'] | undefined;
  /** The last question was not answered, or what was asked for was not done: a full disk here, a bug. */
  readonly failed: boolean;
  /** The page has asked for something that is not done yet. */
  readonly busy: boolean;
  /** Does something that may take long, and looks again afterwards. */
  during(step: () => Promise<unknown>): Promise<void>;
}

/** How syncing stands, followed while it changes. */
export function useVaults(): VaultsView {
  const [vaults, setVaults] = useState<VaultsView['vaults']>();
  const [failed, setFailed] = useState(false);
  const [refused, setRefused] = useState(false);
  const [running, setRunning] = useState(0);
  const look = async () => {
    const reply = await ask({ type: 'sync.status' });
    if (reply.ok) setVaults(reply.value);
    setFailed(!reply.ok);
  };
  useEffect(() => {
    void look();
    const onMessage = (message: unknown): undefined => {
      const notice = noticeSchema.safeParse(message);
      if (notice.success && ['notice.sync-changed', 'notice.notes-changed'].includes(notice.data.type)) void look();
      return undefined;
    };
    browser.runtime.onMessage.addListener(onMessage);
    return () => browser.runtime.onMessage.removeListener(onMessage);
  }, []);
  const during: VaultsView['during'] = async (step) => {
    setRunning((count) => count + 1);
    try {
      setRefused(isRefused(await step()));
    } finally {
      setRunning((count) => count - 1);
      await look();
    }
  };
  return { vaults, failed: failed || refused, busy: running > 0, during };
}

const isRefused = (reply: unknown): boolean =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === false;
