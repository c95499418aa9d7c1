import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { leanActs, leanFacts, leanGate, leanOverlay, leanReading } from './.ci/lean-scripts';
import { licencesOf, licenceText } from './.ci/licences';
import { noHtml } from './.ci/no-html';
import { pdfjsApart } from './.ci/pdfjs-apart';
import { pdfjsFiles } from './.ci/pdfjs-files';
import { DOCUMENT_HOSTS, FIXED_HOSTS } from './lib/settings/hosts';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const GAPS = fileURLToPath(new URL('./data/gaps', import.meta.url));
const GUIDE = fileURLToPath(new URL('./data/guide/pictures', import.meta.url));
const guidePictures = (existsSync(GUIDE) ? readdirSync(GUIDE) : []).filter((file) => file.endsWith('.webp'));
const shippedFiles = readdirSync(GAPS).filter((file) => file.endsWith('.gaps.json'));

/** The oldest browsers that went through the browser tests; in Firefox 140 pdf.js opens no document. */
const OLDEST = { chrome: 150, firefox: 153 };

/** Closed shadow roots and a silent console in releases; open roots in the test build, because axe and the drivers cannot pierce a closed one. */
const testBuild = process.env.LACUNA_TEST_BUILD === '1';

/** `npm start` opens a page of the person's choice: that build, and no other, may also run there. */
const extraHosts = (process.env.LACUNA_EXTRA_HOSTS ?? '').split(' ').filter(Boolean);
const suffix = extraHosts.length > 0 ? '-start' : testBuild ? '-test' : '';

/**
 * What the extension's own pages may load: scripts, styles and workers of its own and nothing else, no frames, no eval, no
 * WebAssembly. Connections go where the person says: the place of sync, and documents opened in the reader.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "connect-src 'self' data: blob: https: http:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // Only what is listed as reachable can be framed at all: of that the reader stays empty in a frame, and the form of a note
  // stays empty where our own script has not opened it.
  'frame-ancestors http: https:',
].join('; ');

export default defineConfig({
  imports: false,
  publicDir: 'data/public',
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${suffix}`,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: {
      __LACUNA_TEST__: JSON.stringify(testBuild),
      __LACUNA_PICTURES__: JSON.stringify(guidePictures),
      __LACUNA_SHIPPED__: JSON.stringify(shippedFiles),
      __LACUNA_LICENCES__: JSON.stringify(
        licencesOf(ROOT).map(({ name, version, licence }) => ({ name, version, licence })),
      ),
    },
    // As text the data is a third smaller than as modules with a name for each key.
    json: { stringify: true },
    // Style sheets are for the oldest browsers of the manifest, or each colour would be written out for older ones.
    build: { target: 'es2022', cssTarget: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`] },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const own = new Set(entrypoints.map(({ name }) => name));
      const lean = [
        ...(own.has('page') ? [leanGate(ROOT)] : []),
        ...(own.has('facts') ? [leanFacts(ROOT)] : []),
        ...(own.has('reading') ? [leanReading(ROOT)] : []),
        ...(own.has('overlay') ? [leanOverlay(ROOT)] : []),
        ...(own.has('notes') ? [leanActs(ROOT)] : []),
      ];
      config.plugins = [...(config.plugins ?? []), noHtml(), pdfjsApart(), ...lean];
    },
    'build:publicAssets': (_wxt, files) => {
      files.push({ contents: licenceText(ROOT), relativeDest: 'LICENSES.txt' });
      // The library files travel as plain files and are read when they are installed, so that the background starts light.
      for (const name of shippedFiles) files.push({ absoluteSrc: `${GAPS}/${name}`, relativeDest: `gaps/${name}` });
      for (const name of guidePictures) files.push({ absoluteSrc: join(GUIDE, name), relativeDest: `guide/${name}` });
      files.push(...pdfjsFiles(ROOT));
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      if (extraHosts.length === 0) return;
      manifest.host_permissions = [...(manifest.host_permissions ?? []), ...extraHosts];
      for (const script of manifest.content_scripts ?? []) script.matches = [...(script.matches ?? []), ...extraHosts];
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    content_security_policy: { extension_pages: POLICY },
    // The menu is a way into the reader for links and for PDFs, where no script of ours can run.
    permissions: [
      'storage',
      // Notes are weeks of work: the browser may not throw them out when a disk runs full.
      'unlimitedStorage',
      'scripting',
      'activeTab',
      // Syncing goes on in a background that is stopped whenever it rests.
      'alarms',
      'contextMenus',
      // Used once the person lets documents open in the reader by themselves; Firefox is asked then.
      ...(browser === 'firefox' ? [] : ['sidePanel', 'declarativeNetRequestWithHostAccess']),
    ],
    ...(browser === 'firefox' ? { optional_permissions: ['webRequest', 'webRequestBlocking'] } : {}),
    host_permissions: [...FIXED_HOSTS],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // A private window promises that nothing of it stays; a note, a draft or a list of files opened last would break that.
    incognito: 'not_allowed',
    action: { default_title: '__MSG_action__' },
    // The same keys are heard on the page (`entrypoints/notes/keys`); here they can be seen and changed.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+L' } },
      'note-new': { suggested_key: { default: 'Alt+N' }, description: '__MSG_note_new__' },
      'note-next': { suggested_key: { default: 'Alt+Period' }, description: '__MSG_note_next__' },
      'note-previous': { suggested_key: { default: 'Alt+Comma' }, description: '__MSG_note_previous__' },
    },
    web_accessible_resources: [
      // A redirect to the reader needs it; in a frame of somebody else's page the reader stays empty.
      { resources: ['reader.html'], matches: DOCUMENT_HOSTS.map((host) => `*://${host}/*`) },
      // Notes are typed in a frame of our own origin, so that the page around it cannot hear the keys. Its address is another
      // one in each session (in Firefox, in each installation), so that no page can ask for it to find out who uses Lacuna.
      // Any site may be allowed later.
      { resources: ['writer.html'], matches: ['*://*/*'], ...(browser === 'firefox' ? {} : { use_dynamic_url: true }) },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{5f1c9a2e-6b7d-4c43-9a0e-2d1f8b7c4a60}',
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: `${OLDEST.firefox}.0` },
          },
        }
      : { minimum_chrome_version: `${OLDEST.chrome}` }),
  }),
});
