/** The word processor and the page reader with which papers are looked at. */
import { ensurePrograms } from './debian.mjs';

/** @returns whether every program is there. */
export const ensureOffice = () =>
  ensurePrograms({ soffice: 'libreoffice-writer-nogui', pdftotext: 'poppler-utils' }, ['fonts-noto-core']);
