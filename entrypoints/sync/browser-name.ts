/** What a browser calls itself, as a first proposal for its name among the person's browsers. */
export function browserName(userAgent: string): string {
  const program = /Firefox\//.test(userAgent) ? 'Firefox' : /Edg\//.test(userAgent) ? 'Edge' : 'Chrome';
  const systems = [
    [/Windows/, 'Windows'],
    [/Android/, 'Android'],
    [/Mac OS/, 'macOS'],
    [/CrOS/, 'ChromeOS'],
    [/Linux/, 'Linux'],
  ] as const;
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1];
  return system ? `${program}, ${system}` : program;
}
