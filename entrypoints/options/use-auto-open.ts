import { useEffect, useState } from 'preact/hooks';
import type { AutoOpenProps } from '@/components/AutoOpen';
import { mayAutoOpen, readAutoOpen, requestAutoOpen, writeAutoOpen } from '@/lib/settings/auto-open';
import { DOCUMENT_HOSTS } from '@/lib/settings/hosts';
import { openReader } from '@/lib/settings/reader-page';

/** Sites whose documents open in the reader by themselves. A permission taken back in the browser switches them off here too. */
export function useAutoOpen(): Omit<AutoOpenProps, 'language'> {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void Promise.all([readAutoOpen(), mayAutoOpen()]).then(([hosts, may]) => setChosen(may ? hosts : []));
  }, []);
  const choose = async (host: string, on: boolean) => {
    if (on && !(await requestAutoOpen())) {
      setRefused(true);
      return;
    }
    setRefused(false);
    const hosts = on ? [...chosen, host] : chosen.filter((one) => one !== host);
    setChosen(hosts);
    await writeAutoOpen(hosts);
  };
  return {
    hosts: DOCUMENT_HOSTS,
    chosen,
    refused,
    onChoose: (host, on) => void choose(host, on),
    onReader: () => void openReader(),
  };
}
