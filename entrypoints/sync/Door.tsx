import { NotesAside } from '@/components/sync/NotesAside';
import { SealedFile } from '@/components/sync/SealedFile';
import { SyncPage } from '@/components/sync/SyncPage';
import { VaultCard } from '@/components/sync/VaultCard';
import { copyText } from '@/lib/door/copy-text';
import { useSettings } from '@/lib/door/use-settings';
import { ask } from '@/lib/message/send';
import { readWords } from '@/lib/sync/recovery-words';
import { syncWords } from '@/lib/words/sync-words';
import { browserName } from './browser-name';
import { Step } from './Step';
import { useConnect } from './use-connect';
import { useNotesAside } from './use-notes-aside';
import { useSealedFile } from './use-sealed-file';
import { useVaults } from './use-vaults';

/** The sync page's wiring. */
export function Door() {
  const chosen = useSettings();
  const view = useVaults();
  const connect = useConnect(browserName(navigator.userAgent), view.during);
  const file = useSealedFile();
  const aside = useNotesAside();
  if (!chosen) return null;
  const { language } = chosen;
  const words = syncWords(language);
  const sealed = (
    <SealedFile
      language={language}
      state={file.state}
      onExport={file.begin}
      onWrite={file.write}
      onPick={file.pick}
      onWords={file.open}
      onCancel={file.cancel}
      read={readWords}
      copy={copyText}
    />
  );
  const step = <Step connect={connect} state={connect.state} vaults={view.vaults ?? []} language={language} />;
  const alone = file.state.status === 'words' || file.state.status === 'chosen';
  return (
    <SyncPage
      language={language}
      known={view.vaults !== undefined}
      connected={view.vaults?.some(({ slot }) => slot === '') ?? false}
      step={alone ? sealed : connect.state.step === 'none' ? undefined : step}
      onConnect={() => connect.begin('own')}
      onAdd={() => connect.begin('shared')}
    >
      {view.failed && (
        <p class="lc-notice" data-tone="worse" role="alert">
          {words('sync.failed')}
        </p>
      )}
      {view.vaults?.map((vault) => (
        <VaultCard
          key={vault.slot}
          vault={vault}
          language={language}
          busy={view.busy}
          onSync={() => void view.during(() => ask({ type: 'sync.now' }))}
          onPlace={() => connect.changePlace(vault.slot)}
          onUnlock={() => connect.unlock(vault)}
          onRotate={() => connect.rotate(vault)}
          onConfirmFolder={() => void view.during(() => ask({ type: 'sync.confirm-folder', slot: vault.slot }))}
          onRename={(names) => void view.during(() => ask({ type: 'sync.rename', slot: vault.slot, ...names }))}
          onForget={(device) => void view.during(() => ask({ type: 'sync.forget', slot: vault.slot, device }))}
          onLeave={() => void view.during(() => ask({ type: 'sync.leave', slot: vault.slot }))}
        />
      ))}
      {sealed}
      <NotesAside language={language} {...aside} />
    </SyncPage>
  );
}
