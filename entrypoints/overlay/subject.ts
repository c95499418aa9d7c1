import type { OverlayContent } from '@/components/FindingOverlay';
import type { Subject } from '@/components/overlay-port';
import type { Result } from '@/lib/base/result';
import type { When } from '@/lib/base/when';
import type { Citations } from '@/lib/citation/citations';
import type { ProvisionCard } from '@/lib/gap/card';
import type { Provision } from '@/lib/law/provision';
import type { PageReference } from '@/lib/message/page-state';
import type { Trouble } from '@/lib/message/protocol';
import { ask } from '@/lib/message/send';

/** The date says which wording the text meant; a provision that the person chose is read as it stands. */
export const dateOf = (chosen: Provision | undefined, { date }: Subject): When | undefined =>
  chosen ? undefined : date;

/** What a card shows of the background's answer. */
export const contentOf = (reply: Result<ProvisionCard, Trouble>): OverlayContent =>
  reply.ok ? { status: 'ready', card: reply.value } : { status: 'failed', trouble: reply.error };

/** The provision of a target that is certain; others must be chosen by the person. */
export function provisionAt({ targets }: Pick<PageReference, 'targets'>, index: number): Provision | undefined {
  const target = targets[index];
  if (target?.status !== 'resolved' || !target.act) return undefined;
  return target.edition
    ? { act: target.act, path: target.path, edition: target.edition }
    : { act: target.act, path: target.path };
}

/** Undefined where the background does not answer. */
export async function citationsOf({ act, path, edition }: Provision): Promise<Citations | undefined> {
  const reply = await ask({ type: 'gaps.cite', provision: { act, path, edition } });
  return reply.ok ? reply.value : undefined;
}

/** All that is recorded on a provision, in a tab of its own. */
export async function openDesk(provision: Provision | undefined): Promise<void> {
  if (!provision) return;
  const { act, path } = provision;
  await ask({ type: 'open.desk', provision: { act, path } });
}
