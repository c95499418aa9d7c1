import type { Language } from '@/lib/base/language';
import type { DeviceStatus } from '@/lib/sync/status';
import { syncWords } from '@/lib/words/sync-words';
import { momentText } from './problem-words';

export interface DeviceTableProps {
  readonly devices: readonly DeviceStatus[];
  readonly language: Language;
  onForget(device: DeviceStatus): void;
}

/** The browsers of a vault: when each was there last, and whether it has everything that was written here. */
export function DeviceTable({ devices, language, onForget }: DeviceTableProps) {
  const words = syncWords(language);
  return (
    <table class="lc-sync-devices">
      <thead>
        <tr>
          <th scope="col">{words('sync.device')}</th>
          <th scope="col">{words('sync.device.at')}</th>
          <th scope="col">{words('sync.device.state')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {devices.map((device) => (
          <tr key={device.device}>
            <th scope="row">{device.label}</th>
            <td data-label={words('sync.device.at')}>
              {device.isThis ? words('sync.device.this') : momentText(device.at, language)}
            </td>
            <td data-label={words('sync.device.state')}>
              {device.isThis ? '' : words(device.hasRead ? 'sync.device.read' : 'sync.device.unread')}
            </td>
            <td>
              {!device.isThis && (
                <button
                  type="button"
                  class="lc-link"
                  aria-label={`${words('sync.device.forget')}: ${device.label}`}
                  onClick={() => onForget(device)}
                >
                  {words('sync.device.forget')}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
