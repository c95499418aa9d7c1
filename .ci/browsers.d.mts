export function kindOf(program: string): 'chromium' | 'firefox';
export function findBrowser(kind: 'chromium' | 'firefox'): string | undefined;
export function ensureBrowser(kind: 'chromium' | 'firefox'): string | undefined;
export const CHROMIUM_SWITCHES: readonly string[];
