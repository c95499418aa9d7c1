import { browser } from 'wxt/browser';
import type { Licence } from '@/components/Licences';
import { NotesGone } from '@/components/notes/NotesGone';
import { OptionsForm } from '@/components/OptionsForm';
import { copyText } from '@/lib/door/copy-text';
import { useNotesGone } from '@/lib/door/use-notes-gone';
import { useSettings } from '@/lib/door/use-settings';
import { openSync } from '@/lib/door/use-sync-warning';
import { ask } from '@/lib/message/send';
import { interfaceLanguage } from '@/lib/settings/settings';
import { revokeSite } from '@/lib/settings/sites';
import { useAutoOpen } from './use-auto-open';
import { useEverything } from './use-everything';
import { useOwnTexts } from './use-own-texts';
import { usePacks } from './use-packs';
import { FIXED_NAMES, useGrantedSites } from './use-sites';

/** The options page's wiring. */
export function Door() {
  const chosen = useSettings();
  const granted = useGrantedSites();
  const files = usePacks();
  const ownTexts = useOwnTexts();
  const documents = useAutoOpen();
  const everything = useEverything();
  const lostNotes = useNotesGone();
  if (!chosen) return null;
  const { settings, language } = chosen;
  const revoke = async (origin: string) => {
    if (await revokeSite(origin)) await ask({ type: 'site.revoked', origin });
  };
  return (
    <OptionsForm
      language={language}
      chosen={settings.language}
      automatic={interfaceLanguage('auto', browser.i18n.getUILanguage())}
      enabled={settings.enabled}
      fixedHosts={FIXED_NAMES}
      granted={granted}
      off={settings.offOrigins}
      packs={files.packs}
      libraryTroubles={files.troubles}
      importing={files.importing}
      ownTexts={ownTexts}
      documents={documents}
      notice={
        lostNotes.gone && (
          <NotesGone language={language} gone={lostNotes.gone} onSync={() => void openSync()} onSeen={lostNotes.seen} />
        )
      }
      everything={{
        state: everything.state,
        onSave: everything.save,
        onPick: everything.pick,
        onConfirm: everything.confirm,
        onCancel: everything.cancel,
      }}
      version={browser.runtime.getManifest().version}
      licences={__LACUNA_LICENCES__}
      onDesk={() => void ask({ type: 'open.desk' })}
      onLanguage={(choice) => chosen.change({ language: choice })}
      onEnabled={(enabled) => chosen.change({ enabled })}
      onRevoke={(origin) => void revoke(origin)}
      onSwitchOn={(origin) => chosen.change({ offOrigins: settings.offOrigins.filter((off) => off !== origin) })}
      onPick={files.pick}
      onImportConfirm={files.confirm}
      onImportCancel={files.cancel}
      onPackRemove={files.remove}
      onPackExport={files.exportFile}
      onSync={() => void openSync()}
      onDeleteEverything={async () => (await ask({ type: 'everything.delete' })).ok}
      copy={copyText}
    />
  );
}

/** Laid in by the build: `wxt.config.ts`. */
declare const __LACUNA_LICENCES__: readonly Licence[];
