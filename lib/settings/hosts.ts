/**
 * Hosts on which Lacuna works from the moment it is installed: the law portals of
 * Kazakhstan and the UN sites that publish text about it. Every other site is asked
 * for by the person's own click, one origin at a time.
 */
export const FIXED_HOSTS = [
  '*://adilet.zan.kz/*',
  '*://www.adilet.zan.kz/*',
  '*://old.adilet.zan.kz/*',
  '*://zan.gov.kz/*',
  '*://law.gov.kz/*',
  '*://online.zakon.kz/*',
  '*://docs.un.org/*',
  '*://undocs.org/*',
  '*://documents.un.org/*',
  '*://www.ohchr.org/*',
  '*://tbinternet.ohchr.org/*',
  '*://docstore.ohchr.org/*',
  '*://juris.ohchr.org/*',
  '*://uhri.ohchr.org/*',
  '*://digitallibrary.un.org/*',
] as const;

/** Sites of the installation that give out documents: on these a PDF may open in the reader by itself. */
export const DOCUMENT_HOSTS: readonly string[] = [
  'docs.un.org',
  'undocs.org',
  'documents.un.org',
  'docstore.ohchr.org',
  'tbinternet.ohchr.org',
  'www.ohchr.org',
  'digitallibrary.un.org',
];
