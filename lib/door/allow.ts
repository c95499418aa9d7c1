import { ask } from '@/lib/message/send';
import { requestSite } from '@/lib/settings/sites';

/** Asks for one site in the person's click and starts Lacuna there at once. @returns whether it was allowed. */
export async function allow(origin: string, tab: number): Promise<boolean> {
  if (!(await requestSite(origin))) return false;
  await ask({ type: 'site.allowed', origin, tab });
  return true;
}
