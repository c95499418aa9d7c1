import { useState } from 'preact/hooks';
import { Dialog } from '@/components/Dialog';
import type { Language } from '@/lib/base/language';
import type { DeviceStatus, VaultStatus } from '@/lib/sync/status';
import { syncWords } from '@/lib/words/sync-words';
import { DeviceTable } from './DeviceTable';
import { NamesDialog } from './NamesDialog';
import { momentText } from './problem-words';
import { VaultProblems } from './VaultProblems';

export interface VaultCardProps {
  readonly vault: VaultStatus;
  readonly language: Language;
  /** A run that this page has asked for is under way. */
  readonly busy: boolean;
  onSync(): void;
  onPlace(): void;
  onUnlock(): void;
  onRotate(): void;
  onConfirmFolder(): void;
  onRename(names: { readonly name?: string; readonly label: string }): void;
  onForget(device: string): void;
  onLeave(): void;
}

/** How syncing stands with one folder: the last success first, then what waits, what is wrong, and who takes part. */
export function VaultCard(props: VaultCardProps) {
  const { vault, language, busy } = props;
  const words = syncWords(language);
  const [asking, setAsking] = useState<DeviceStatus | 'leave' | 'names' | null>(null);
  const running = busy || vault.progress !== null;
  const healed = Object.values(vault.heals).reduce((sum, count) => sum + count, 0);
  return (
    <section class="lc-part lc-sync-vault">
      <h2>{vaultTitle(vault, language)}</h2>
      <p class="lc-soft lc-sync-file">{vault.address}</p>
      <VaultProblems {...props} />
      <dl class="lc-sync-facts">
        <dt>{words('sync.last')}</dt>
        <dd>{vault.lastSuccess > 0 ? momentText(vault.lastSuccess, language) : words('sync.never')}</dd>
        <dt class="lc-unseen">{words('sync.device.state')}</dt>
        <dd aria-live="polite">
          {vault.waiting > 0 ? words('sync.waiting', { count: vault.waiting }) : words('sync.waiting.none')}
        </dd>
      </dl>
      <p class="lc-actions">
        <button type="button" class="lc-button" data-primary disabled={running} onClick={props.onSync}>
          {words('sync.now')}
        </button>
        <span role="status" class="lc-soft">
          {running ? progressText(props) : ''}
        </span>
      </p>
      {vault.progress && <progress max={Math.max(1, vault.progress.total)} value={vault.progress.done} />}
      {healed > 0 && <p class="lc-soft lc-small">{words('sync.healed', { count: healed })}</p>}

      <h3>{words('sync.devices')}</h3>
      <DeviceTable devices={vault.devices} language={language} onForget={setAsking} />

      <p class="lc-actions">
        <button type="button" class="lc-button" onClick={props.onPlace}>
          {words('sync.place.change')}
        </button>
        <button type="button" class="lc-button" onClick={props.onRotate}>
          {words('sync.key.change')}
        </button>
        <button type="button" class="lc-button" onClick={() => setAsking('names')}>
          {words('sync.rename')}
        </button>
        <button type="button" class="lc-button" onClick={() => setAsking('leave')}>
          {words('sync.leave')}
        </button>
      </p>
      {asking === 'names' && <NamesDialog {...props} onDone={() => setAsking(null)} />}
      {asking && asking !== 'names' && <Question {...props} about={asking} onDone={() => setAsking(null)} />}
    </section>
  );
}

/** What the person calls a vault. */
export const vaultTitle = ({ slot, name, address }: VaultStatus, language: Language): string =>
  slot === '' ? syncWords(language)('sync.own') : name || address;

function progressText({ vault, language }: VaultCardProps): string {
  const words = syncWords(language);
  const { progress } = vault;
  return progress
    ? words(`sync.progress.${progress.phase}`, { done: progress.done, total: progress.total })
    : words('sync.running');
}

function leaveText({ vault, language }: VaultCardProps): string {
  const words = syncWords(language);
  return vault.slot === ''
    ? words('sync.leave.ask')
    : words('sync.leave.shared', { name: vaultTitle(vault, language) });
}

function Question(props: VaultCardProps & { readonly about: DeviceStatus | 'leave'; readonly onDone: () => void }) {
  const { about, onDone } = props;
  const words = syncWords(props.language);
  const leave = about === 'leave';
  const title = words(leave ? 'sync.leave' : 'sync.device.forget');
  const act = () => {
    if (about === 'leave') props.onLeave();
    else props.onForget(about.device);
    onDone();
  };
  const shutOut = () => {
    act();
    props.onRotate();
  };
  return (
    <Dialog
      title={title}
      onCancel={onDone}
      actions={
        <>
          <button type="button" class="lc-button" data-primary onClick={act}>
            {title}
          </button>
          {!leave && (
            <button type="button" class="lc-button" onClick={shutOut}>
              {words('sync.device.forget.key')}
            </button>
          )}
          <button type="button" class="lc-button" onClick={onDone}>
            {words('sync.cancel')}
          </button>
        </>
      }
    >
      <p>{about === 'leave' ? leaveText(props) : words('sync.device.forget.ask', { name: about.label })}</p>
    </Dialog>
  );
}
