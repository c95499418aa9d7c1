import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { FIXED_HOSTS } from '@/lib/settings/hosts';
import { grantedOrigins } from '@/lib/settings/sites';

/** Host names of the installation, once each. */
export const FIXED_NAMES: readonly string[] = [
  ...new Set(FIXED_HOSTS.map((pattern) => pattern.replace(/^\*:\/\/|\/\*$/g, ''))),
];

/** Origins the person allowed, followed while the browser gives or takes them. */
export function useGrantedSites(): readonly string[] {
  const [granted, setGranted] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = () => void grantedOrigins().then(setGranted);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return granted;
}
