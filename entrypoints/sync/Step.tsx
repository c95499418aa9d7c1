import { JoinChoices } from '@/components/sync/JoinChoices';
import { NewWords } from '@/components/sync/NewWords';
import { PlaceForm } from '@/components/sync/PlaceForm';
import { placeProblem } from '@/components/sync/problem-words';
import { TypeWords } from '@/components/sync/TypeWords';
import type { Language } from '@/lib/base/language';
import { copyText } from '@/lib/door/copy-text';
import { readWords } from '@/lib/sync/recovery-words';
import type { VaultStatus } from '@/lib/sync/status';
import { syncWords } from '@/lib/words/sync-words';
import type { Connecting, ConnectView } from './use-connect';

interface StepProps<S extends Connecting['step']> {
  readonly connect: ConnectView;
  readonly state: Extract<Connecting, { readonly step: S }>;
  readonly vaults: readonly VaultStatus[];
  readonly language: Language;
}

/** One step of connecting, alone on the page. */
export function Step({ state, ...rest }: StepProps<Connecting['step']>) {
  switch (state.step) {
    case 'none':
      return null;
    case 'place':
      return <PlaceStep state={state} {...rest} />;
    case 'new':
    case 'rotate':
      return <NewStep state={state} {...rest} />;
    case 'join':
    case 'unlock':
      return <OpenStep state={state} {...rest} />;
  }
}

function PlaceStep({ connect, state, vaults, language }: StepProps<'place'>) {
  const words = syncWords(language);
  return (
    <section class="lc-part">
      <h2>{words('sync.place.title')}</h2>
      <PlaceForm
        language={language}
        place={vaults.find(({ slot }) => slot === state.slot)}
        busy={state.busy}
        denied={state.denied ?? false}
        steps={state.steps}
        trouble={state.trouble}
        action={words(state.slot === undefined ? 'sync.check' : 'sync.save')}
        onCheck={connect.check}
        onCancel={connect.cancel}
      />
    </section>
  );
}

function NewStep({ connect, state, language }: StepProps<'new' | 'rotate'>) {
  const words = syncWords(language);
  const isNew = state.step === 'new';
  return (
    <section class="lc-part">
      <p class="lc-no-print">{words(isNew ? 'sync.found.none' : 'sync.key.change.explain')}</p>
      {isNew && (
        <div class="lc-no-print">
          <Choices connect={connect} language={language} />
        </div>
      )}
      <Trouble state={state} language={language} />
      <NewWords
        language={language}
        title={words('sync.words.title')}
        explain={words('sync.words.explain')}
        secret={state.fresh.secret}
        asked={state.fresh.asked}
        action={words(isNew ? 'sync.start' : 'sync.key.change')}
        busy={state.busy}
        status={state.busy ? words('sync.starting') : ''}
        copy={copyText}
        onReady={connect.ready}
        onCancel={connect.cancel}
      />
    </section>
  );
}

function OpenStep({ connect, state, language }: StepProps<'join' | 'unlock'>) {
  const words = syncWords(language);
  const isJoin = state.step === 'join';
  return (
    <section class="lc-part">
      <h2>{words(isJoin ? 'sync.connect' : 'sync.unlock')}</h2>
      {isJoin && <p>{words('sync.found.one')}</p>}
      {isJoin && connect.name === undefined && <p class="lc-notice">{words('sync.found.own')}</p>}
      {isJoin && <Choices connect={connect} language={language} />}
      <Trouble state={state} language={language} />
      <TypeWords
        language={language}
        action={words(isJoin ? 'sync.start' : 'sync.unlock')}
        busy={state.busy}
        wrong={state.wrong ? words('sync.words.wrong') : undefined}
        read={readWords}
        onWords={connect.open}
        onCancel={connect.cancel}
      />
    </section>
  );
}

function Choices({ connect, language }: { readonly connect: ConnectView; readonly language: Language }) {
  return (
    <JoinChoices
      language={language}
      name={connect.name}
      label={connect.label}
      remember={connect.remember}
      onName={connect.setName}
      onLabel={connect.setLabel}
      onRemember={connect.setRemember}
    />
  );
}

function Trouble({
  state,
  language,
}: {
  readonly state: Exclude<Connecting, { step: 'none' }>;
  readonly language: Language;
}) {
  if (!state.trouble) return null;
  return (
    <p class="lc-notice" data-tone="worse" role="alert">
      {placeProblem(state.trouble.code, state.trouble.status, language)}
    </p>
  );
}
