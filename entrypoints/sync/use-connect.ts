import { useState } from 'preact/hooks';
import { ask } from '@/lib/message/send';
import { mayRead, requestStoring } from '@/lib/settings/sites';
import type { FoundVault, Trouble } from '@/lib/sync/engine';
import type { ProbeStep } from '@/lib/sync/probe';
import type { PlaceConfig, Remember } from '@/lib/sync/vault';
import { type FreshWords, freshWords, makeKey, openWith } from './keys';

interface Asking {
  readonly busy: boolean;
  readonly denied?: boolean;
  readonly steps?: readonly ProbeStep[] | undefined;
  readonly trouble?: Trouble | undefined;
}

/** The steps of connecting, one at a time. */
export type Connecting =
  | { readonly step: 'none' }
  /** Of a vault that is connected already, with its slot. */
  | ({ readonly step: 'place'; readonly slot?: string } & Asking)
  | ({ readonly step: 'new'; readonly place: PlaceConfig; readonly fresh: FreshWords } & Asking)
  | ({
      readonly step: 'join';
      readonly place: PlaceConfig;
      readonly found: FoundVault;
      readonly wrong: boolean;
    } & Asking)
  | ({ readonly step: 'unlock'; readonly slot: string; readonly wrong: boolean } & Asking)
  | ({
      readonly step: 'rotate';
      readonly slot: string;
      readonly vault: string;
      readonly epoch: number;
      readonly fresh: FreshWords;
    } & Asking);

export interface ConnectView {
  readonly state: Connecting;
  readonly label: string;
  readonly remember: Remember;
  setLabel(label: string): void;
  setRemember(remember: Remember): void;
  begin(): void;
  changePlace(slot: string): void;
  unlock(slot: string): void;
  rotate(vault: { readonly slot: string; readonly vault: string; readonly epoch: number }): void;
  /** The click's own handler. */
  check(place: PlaceConfig): void;
  /** The new words are written down. */
  ready(): void;
  /** Words typed from paper. */
  open(secret: string): void;
  cancel(): void;
}

const NONE: Connecting = { step: 'none' };
/** Nobody answered, or with something unexpected. */
const UNKNOWN: Trouble = { code: 'server' };

/** @param name what this browser is called until the person says otherwise. */
export function useConnect(name: string, during: (step: () => Promise<unknown>) => Promise<void>): ConnectView {
  const [state, setState] = useState<Connecting>(NONE);
  const [label, setLabel] = useState(name);
  const [remember, setRemember] = useState<Remember>('device');
  const put = (more: Partial<Asking> & { readonly wrong?: boolean }) =>
    setState((now) => (now.step === 'none' ? now : ({ ...now, busy: false, ...more } as Connecting)));

  const check = async (place: PlaceConfig, allowed: Promise<boolean>, slot: string | undefined) => {
    put({ busy: true, denied: false, steps: undefined, trouble: undefined });
    const { origin } = new URL(place.address);
    if (!(await allowed)) return put({ denied: true });
    // The pages of the server stay unread; what was registered when the permission came is looked at again.
    if (!(await mayRead(origin))) await ask({ type: 'site.revoked', origin });
    const probed = await ask({ type: 'sync.probe', place });
    if (!probed.ok) return put({ trouble: UNKNOWN });
    const steps = probed.value;
    if (steps.some(({ trouble }) => trouble)) return put({ steps });
    if (slot === undefined) return look(place, steps);
    await during(() => ask({ type: 'sync.change-place', slot, place }));
    return setState(NONE);
  };

  const look = async (place: PlaceConfig, steps: readonly ProbeStep[]) => {
    const looked = await ask({ type: 'sync.look', place });
    if (!looked.ok) return put({ steps, trouble: UNKNOWN });
    if (!looked.value.ok) return put({ steps, trouble: looked.value.error });
    const [found] = looked.value.value;
    setState(
      found
        ? { step: 'join', place, found, wrong: false, busy: false }
        : { step: 'new', place, fresh: freshWords(), busy: false },
    );
  };

  const finish = async (reply: {
    readonly ok: boolean;
    readonly value?: { readonly ok: boolean; readonly error?: Trouble };
  }) => {
    if (reply.ok && reply.value?.ok) setState(NONE);
    else put({ trouble: reply.value?.error ?? UNKNOWN });
  };

  const ready = async () => {
    put({ busy: true, trouble: undefined });
    if (state.step === 'new') {
      const { key, keyFile } = await makeKey(state.fresh.secret);
      const joining = { slot: '', place: state.place, label, key, keyFiles: [keyFile], remember };
      await during(async () => finish(await ask({ type: 'sync.join', joining, how: 'new' })));
    } else if (state.step === 'rotate') {
      const { slot, vault, epoch, fresh } = state;
      const { key, keyFile } = await makeKey(fresh.secret, { vault, epoch });
      await during(async () => finish(await ask({ type: 'sync.rotate', slot, key, keyFile })));
    }
  };

  const open = async (secret: string) => {
    put({ busy: true, wrong: false, trouble: undefined });
    if (state.step === 'join') {
      const { place, found } = state;
      const key = await openWith(secret, found.keyFiles);
      if (!key) return put({ wrong: true });
      const joining = { slot: '', place, label, key, keyFiles: [...found.keyFiles], remember };
      await during(async () => finish(await ask({ type: 'sync.join', joining, how: 'existing' })));
    } else if (state.step === 'unlock') {
      const { slot } = state;
      const files = await ask({ type: 'sync.key-files', slot });
      const keyFiles = files.ok ? [...files.value] : [];
      const key = await openWith(secret, keyFiles);
      if (!key) return put({ wrong: true });
      await during(() => ask({ type: 'sync.unlock', slot, key, keyFiles }));
      setState(NONE);
    }
  };

  return {
    state,
    label,
    remember,
    setLabel,
    setRemember,
    begin: () => setState({ step: 'place', busy: false }),
    changePlace: (slot) => setState({ step: 'place', slot, busy: false }),
    unlock: (slot) => setState({ step: 'unlock', slot, wrong: false, busy: false }),
    rotate: ({ slot, vault, epoch }) =>
      setState({ step: 'rotate', slot, vault, epoch, fresh: freshWords(), busy: false }),
    check: (place) => {
      // First of all: browsers ask about a server only while the click is being handled.
      const allowed = requestStoring(new URL(place.address).origin);
      void check(place, allowed, state.step === 'place' ? state.slot : undefined);
    },
    ready: () => void ready(),
    open: (secret) => void open(secret),
    cancel: () => setState(NONE),
  };
}
