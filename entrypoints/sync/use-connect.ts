import { useState } from 'preact/hooks';
import { ask } from '@/lib/message/send';
import { mayRead, requestStoring } from '@/lib/settings/sites';
import type { FoundVault, Trouble } from '@/lib/sync/engine';
import type { ProbeStep } from '@/lib/sync/probe';
import type { PlaceConfig, Remember } from '@/lib/sync/vault';
import { type FreshWords, freshWords, makeKey, newPair, openHanded, openWith } from './keys';

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
      /** What lies in the folder and is not joined yet: the words tell which of it is meant. */
      readonly found: readonly FoundVault[];
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
  /** Of the shared folder that is added; undefined for the person's own notes. */
  readonly name: string | undefined;
  readonly remember: Remember;
  setName(name: string): void;
  setLabel(label: string): void;
  setRemember(remember: Remember): void;
  begin(whose: 'own' | 'shared'): void;
  changePlace(slot: string): void;
  /** Takes a key that was handed over, or asks for its words. */
  unlock(vault: { readonly slot: string; readonly epoch: number }): void;
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
  const [shared, setShared] = useState<string>();
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
    const all = looked.value.value;
    const known = await joinedVaults();
    const found = all.filter(({ vault }) => !known.has(vault));
    if (found.length < all.length && found.length === 0) return put({ steps, trouble: { code: 'joined-already' } });
    setState(
      found.length > 0
        ? { step: 'join', place, found, wrong: false, busy: false }
        : { step: 'new', place, fresh: freshWords(), busy: false },
    );
  };

  /** A shared vault has its id for a slot, the person's own none. */
  const whoJoins = async (vault: string) => ({
    slot: shared === undefined ? '' : vault,
    ...(shared?.trim() ? { name: shared.trim() } : {}),
    label: label.trim() || name,
    remember,
    pair: await newPair(),
  });

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
      const made = await makeKey(state.fresh.secret);
      const joining = { ...(await whoJoins(made.key.vault)), place: state.place, ...made };
      await during(async () => finish(await ask({ type: 'sync.join', joining, how: 'new' })));
    } else if (state.step === 'rotate') {
      const { slot, vault, epoch, fresh } = state;
      const made = await makeKey(fresh.secret, { vault, epoch }, await recipientsOf(slot));
      await during(async () => finish(await ask({ type: 'sync.rotate', slot, ...made })));
    }
  };

  const open = async (secret: string) => {
    put({ busy: true, wrong: false, trouble: undefined });
    if (state.step === 'join') {
      const { place, found } = state;
      const key = await openWith(
        secret,
        found.flatMap(({ keyFiles }) => keyFiles),
      );
      if (!key) return put({ wrong: true });
      const keyFiles = [...(found.find(({ vault }) => vault === key.vault)?.keyFiles ?? [])];
      const joining = { ...(await whoJoins(key.vault)), place, key, keyFiles };
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

  /** A key that another browser handed to this one opens without words; otherwise they are asked for. */
  const unlock = async (slot: string, epoch: number) => {
    setState({ step: 'unlock', slot, wrong: false, busy: true });
    const [identity, files] = await Promise.all([
      ask({ type: 'sync.identity', slot }),
      ask({ type: 'sync.key-files', slot }),
    ]);
    const keyFiles = files.ok ? [...files.value] : [];
    const key = identity.ok && identity.value ? await openHanded(identity.value, keyFiles, epoch) : undefined;
    if (!key) return put({});
    await during(() => ask({ type: 'sync.unlock', slot, key, keyFiles }));
    setState(NONE);
  };

  return {
    state,
    label,
    name: shared,
    remember,
    setName: setShared,
    setLabel,
    setRemember,
    begin: (whose) => {
      setShared(whose === 'shared' ? '' : undefined);
      setState({ step: 'place', busy: false });
    },
    changePlace: (slot) => setState({ step: 'place', slot, busy: false }),
    unlock: ({ slot, epoch }) => void unlock(slot, epoch),
    rotate: ({ slot, vault, epoch }) =>
      setState({ step: 'rotate', slot, vault, epoch, fresh: freshWords(), busy: false }),
    check: (place) => {
      // First of all: browsers ask about a server only while the click is being handled.
      const allowed = requestStoring(new URL(place.address).origin);
      void check(place, allowed, state.step === 'place' ? state.slot : undefined);
    },
    ready: () => void ready().catch(() => put({ trouble: UNKNOWN })),
    open: (secret) => void open(secret).catch(() => put({ trouble: UNKNOWN })),
    cancel: () => setState(NONE),
  };
}

/** Where a new key is locked for the other browsers of a vault, without those that were struck off. */
async function recipientsOf(slot: string): Promise<readonly string[]> {
  const vaults = await ask({ type: 'sync.status' });
  const devices = vaults.ok ? (vaults.value.find((one) => one.slot === slot)?.devices ?? []) : [];
  return devices.flatMap(({ isThis, recipient }) => (isThis || !recipient ? [] : [recipient]));
}

async function joinedVaults(): Promise<ReadonlySet<string>> {
  const vaults = await ask({ type: 'sync.status' });
  return new Set(vaults.ok ? vaults.value.map(({ vault }) => vault) : []);
}
