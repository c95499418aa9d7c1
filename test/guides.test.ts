import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEXT_STATUSES } from '@/lib/base/language';
import { isRefused, lintPack } from '@/lib/gap/lint';
import { parsePack, TABLES } from '@/lib/gap/pack';
import {
  ACTIONS,
  ASSESSOR_KINDS,
  CONFIDENCES,
  GAP_KINDS,
  LEVELS,
  LINK_BASES,
  PERSONAL_DATA,
  SOURCE_KINDS,
  STATUSES,
} from '@/lib/gap/vocabulary';

const read = (file: string): string => readFileSync(file, 'utf8');

describe('the guide for authors of library files', () => {
  const guide = read('data/gaps/AUTHORS.md');

  it('comes with an example that the checks let through', async () => {
    const parsed = parsePack(read('data/gaps/example.json'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const problems = await lintPack(parsed.value, []);
    expect(isRefused(problems)).toBe(false);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['language-missing']));
  });

  it('names every table, every word to choose from and every command', () => {
    for (const table of TABLES) expect(guide).toContain(`| \`${table}\` |`);
    for (const list of [
      GAP_KINDS,
      LEVELS,
      STATUSES,
      CONFIDENCES,
      LINK_BASES,
      ACTIONS,
      PERSONAL_DATA,
      SOURCE_KINDS,
      ASSESSOR_KINDS,
      TEXT_STATUSES,
    ])
      expect(guide).toContain(`| ${list.join(', ')} |`);
    const commands = [...read('test/cli/packs.ts').matchAll(/^ {4}case '(\w+)':/gm)].map(([, name]) => name);
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) expect(guide).toContain(`npm run packs -- ${command}`);
  });
});

describe('papers', () => {
  const papers = [
    ...readdirSync('.').filter((name) => name.endsWith('.md')),
    ...readdirSync('.github').flatMap((name) => (name.endsWith('.md') ? [`.github/${name}`] : [])),
    'data/gaps/AUTHORS.md',
    'data/gaps/README.md',
  ];

  it.each(papers)('%s links to files that are there', (paper) => {
    const links = [...read(paper).matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(dirname(paper), link.replace(/#.*/, ''))))).toEqual([]);
  });

  it.each(papers)('%s names commands that package.json has', (paper) => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...read(paper).matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

describe('the paper for the stores', () => {
  const paper = read('.github/STORES.md');

  it.each(['chrome', 'firefox'])('gives a reason for every permission asked for in %s', async (browser) => {
    const { default: config } = await import('@/wxt.config');
    const { manifest } = config;
    const made = typeof manifest === 'function' ? await manifest(asked(browser)) : await manifest;
    const named = [...(made?.permissions ?? []), ...(made?.optional_permissions ?? [])];
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((permission) => !paper.includes(`| \`${permission}\``))).toEqual([]);
  });

  it('says nothing of permissions that are not asked for', async () => {
    const { default: config } = await import('@/wxt.config');
    const all = await Promise.all(
      ['chrome', 'firefox'].map(async (browser) =>
        typeof config.manifest === 'function' ? config.manifest(asked(browser)) : config.manifest,
      ),
    );
    const known = new Set(all.flatMap((made) => [...(made?.permissions ?? []), ...(made?.optional_permissions ?? [])]));
    const named = [...paper.matchAll(/^\| `(\w+)`/gm)].map(([, name = '']) => name);
    expect(named.filter((name) => !known.has(name as never))).toEqual([]);
  });
});

const asked = (browser: string) => ({ browser, manifestVersion: 3, mode: 'production', command: 'build' }) as const;
