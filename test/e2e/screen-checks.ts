/** What has to be true of every screen, measured in the browser. Each check answers with the faults it found, as lines. */
import axeCore from 'axe-core';
import type { Page } from 'playwright/test';
import type { Language } from '@/lib/base/language';
import { equip, type Look, type Within } from './screen-look';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}
declare const lacunaLook: Look;
declare const axe: { run(context: object, options?: object): Promise<{ readonly violations: readonly Violation[] }> };

export async function axeFaults(page: Page, within: Within): Promise<readonly string[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(async (hosts) => {
    const there = hosts?.filter((host) => document.querySelector(host));
    if (there?.length === 0) return ['nothing of ours is there'];
    const { violations } = await axe.run(there ? { include: there.map((host) => [host]) } : document);
    return violations.map(
      ({ id, nodes }) =>
        `axe ${id}: ${nodes
          .map((n) => `${n.target} ${n.failureSummary}`)
          .join(' | ')
          .slice(0, 600)}`,
    );
  }, within);
}

/**
 * Targets under 24 × 24 CSS pixels (WCAG 2.2, 2.5.8). A link in a sentence is let off by the rule itself; a choice counts
 * together with its label, as a click on either does the same.
 */
export async function smallTargets(page: Page, within: Within): Promise<readonly string[]> {
  await equip(page);
  return page.evaluate((hosts) => {
    const pressed =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=menuitem], [role=menuitemradio], [role=switch], [role=option]';
    const inSentence = (one: Element): boolean => {
      if (getComputedStyle(one).display !== 'inline') return false;
      // A number of a footnote stands in the sentence, not in its own raised piece of it.
      const around = (one.closest('sup') ?? one).parentElement?.textContent?.trim() ?? '';
      return around.length > (one.textContent?.trim().length ?? 0) + 1;
    };
    const sizes = (one: Element): DOMRect[] => {
      const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])] : [];
      return [one, ...labels].map((each) => each.getBoundingClientRect());
    };
    return (
      lacunaLook
        .all(hosts)
        // A reference in a PDF lies over words of a sentence, in as many boxes as these have lines.
        .filter(
          (one) => one.matches(pressed) && lacunaLook.visible(one) && !inSentence(one) && !one.closest('.lc-pdf-ref'),
        )
        .filter((one) => !sizes(one).some(({ width, height }) => width >= 23.99 && height >= 23.99))
        .map((one) => {
          const { width, height } = one.getBoundingClientRect();
          return `small: ${lacunaLook.named(one)} ${width.toFixed(0)} × ${height.toFixed(0)}`;
        })
    );
  }, within);
}

/** Words that are cut off, and what is wider than the window. */
export async function cutWords(page: Page, within: Within): Promise<readonly string[]> {
  await equip(page);
  return page.evaluate((hosts) => {
    const over = document.documentElement.scrollWidth - innerWidth;
    const wide =
      hosts || over <= 0
        ? []
        : [
            `wider than the window by ${over} px: ${lacunaLook
              .all()
              .filter((one) => lacunaLook.visible(one) && one.getBoundingClientRect().right > innerWidth + 1)
              .slice(0, 4)
              .map(lacunaLook.named)
              .join(', ')}`,
          ];
    const cut = lacunaLook
      .all(hosts)
      .filter((one) => one instanceof HTMLElement && lacunaLook.visible(one) && one.textContent?.trim() !== '')
      .filter((one) => {
        const { overflowX, overflowY, display } = getComputedStyle(one);
        // The letters of a PDF are a picture; those that lie over it for selecting have its size, not the person's.
        if (display === 'inline' || (one as HTMLElement).title !== '' || one.closest('.textLayer')) return false;
        const lost = (way: string): boolean => way === 'hidden' || way === 'clip';
        return (
          (lost(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
          (lost(overflowY) && one.scrollHeight > one.clientHeight + 2)
        );
      })
      .map((one) => `cut: ${lacunaLook.named(one)}`);
    // Nothing of ours on a foreign page may leave the window either.
    const outside = (hosts ? lacunaLook.all(hosts) : [])
      .filter((one) => lacunaLook.visible(one) && one.matches('button, a, p, h1, h2, h3, input'))
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        return width > 0 && (left < -1 || right > innerWidth + 1);
      })
      .map((one) => `outside the window: ${lacunaLook.named(one)}`);
    return [...wide, ...cut, ...outside];
  }, within);
}

/** Parts that scroll inside a part that scrolls: two bars beside each other, and a finger moves the wrong one. */
export async function nestedScrolls(page: Page, within: Within): Promise<readonly string[]> {
  await equip(page);
  return page.evaluate((hosts) => {
    const scrolls = (one: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight + 1;
    const inner = lacunaLook.all(hosts).filter((one) => lacunaLook.visible(one) && scrolls(one));
    return inner
      .filter((one) => inner.some((other) => other !== one && other.contains(one)))
      .map((one) => `scrolls inside what scrolls: ${lacunaLook.named(one)}`);
  }, within);
}

/** What still moves where a person asked for no motion. */
export async function movingParts(page: Page, within: Within): Promise<readonly string[]> {
  await equip(page);
  return page.evaluate(
    (hosts) =>
      lacunaLook
        .all(hosts)
        .filter((one) => {
          const { animationName, animationDuration, transitionDuration } = getComputedStyle(one);
          const long = (times: string): boolean => times.split(',').some((time) => Number.parseFloat(time) > 0.001);
          return (animationName !== 'none' && long(animationDuration)) || long(transitionDuration);
        })
        .map((one) => `moves: ${lacunaLook.named(one)}`),
    within,
  );
}

/** Every letter twice as large, everything else as it was: what a person does who enlarges text alone. */
export async function doubleText(page: Page, within: Within): Promise<void> {
  await equip(page);
  await page.evaluate((hosts) => {
    const sizes = lacunaLook
      .all(hosts)
      .filter((one) => one instanceof HTMLElement)
      .map((one) => [one as HTMLElement, Number.parseFloat(getComputedStyle(one).fontSize)] as const);
    for (const [one, size] of sizes) one.style.setProperty('font-size', `${size * 2}px`, 'important');
  }, within);
}

/** Where colours are forced, what is pressed keeps an outline, and its state is told by more than a colour. */
export async function lostInForcedColours(page: Page, within: Within): Promise<readonly string[]> {
  await equip(page);
  return page.evaluate(
    (hosts) =>
      lacunaLook
        .all(hosts)
        .filter((one) => one.matches('.lc-button, .lc-input, select, input[type=text], [role=switch]'))
        .filter((one) => lacunaLook.visible(one))
        // A switch is drawn by a part of itself.
        .filter((one) =>
          [one, ...one.querySelectorAll('*')].every((part) => {
            const { borderTopStyle, borderTopWidth, appearance } = getComputedStyle(part);
            return appearance === 'none' && (borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) < 1);
          }),
        )
        .map((one) => `no outline in forced colours: ${lacunaLook.named(one)}`),
    within,
  );
}

/** All words of the interface that a person can read or hear, one text per line; not what says to be in another language. */
export async function wordsOf(page: Page, within: Within, language: Language): Promise<readonly string[]> {
  await equip(page);
  return page.evaluate(
    ([hosts, spoken]) => {
      const isForeign = (one: Element): boolean => (one.closest('[lang]')?.getAttribute('lang') ?? spoken) !== spoken;
      const heard = (one: Element): readonly string[] =>
        ['aria-label', 'placeholder', 'title', 'aria-description'].map((name) => one.getAttribute(name) ?? '');
      const ownText = (one: Element): boolean => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE);
      const told = lacunaLook
        .all(hosts)
        .filter((one) => one.checkVisibility() && !isForeign(one))
        .flatMap((one) => [...heard(one), ownText(one) ? (one.textContent ?? '') : '']);
      return [...new Set([document.title, ...told].map((text) => text.trim().replace(/\s+/g, ' ')))].filter(Boolean);
    },
    [within, language] as const,
  );
}
