import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { VaultChoice } from '@/lib/message/note-messages';
import { noticeSchema } from '@/lib/message/protocol';
import { ask } from '@/lib/message/send';

/** Where notes can be kept, followed while it changes; empty where there is no choice. @param shown whether anybody looks. */
export function useVaultChoices(shown: boolean): readonly VaultChoice[] {
  const [choices, setChoices] = useState<readonly VaultChoice[]>([]);
  useEffect(() => {
    if (!shown) return;
    const look = () =>
      void ask({ type: 'note.vaults' }).then((reply) => {
        if (reply.ok) setChoices(reply.value);
      });
    look();
    const onMessage = (message: unknown): undefined => {
      const notice = noticeSchema.safeParse(message);
      if (notice.success && notice.data.type === 'notice.sync-changed') look();
      return undefined;
    };
    browser.runtime.onMessage.addListener(onMessage);
    return () => browser.runtime.onMessage.removeListener(onMessage);
  }, [shown]);
  return choices;
}
