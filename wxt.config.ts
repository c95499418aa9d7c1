import { defineConfig } from 'wxt';
import { FIXED_HOSTS } from './lib/settings/hosts';

/** Closed shadow roots and a silent console in releases; open roots in the test build, because axe and the drivers cannot pierce a closed one. */
const testBuild = process.env.LACUNA_TEST_BUILD === '1';

export default defineConfig({
  imports: false,
  publicDir: 'data/public',
  outDirTemplate: testBuild ? '{{browser}}-mv{{manifestVersion}}-test' : '{{browser}}-mv{{manifestVersion}}',
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { __LACUNA_TEST__: JSON.stringify(testBuild) },
    build: { target: 'es2022' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: [...FIXED_HOSTS],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: '__MSG_action__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{5f1c9a2e-6b7d-4c43-9a0e-2d1f8b7c4a60}',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
