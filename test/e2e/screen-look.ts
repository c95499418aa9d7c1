/** Eyes inside a page: helpers that look into open shadow roots too, and measure what a person would see. */
import type { Page } from 'playwright/test';

/** CSS selectors of what is ours in a page; the whole page where nothing is named. */
export type Within = readonly string[] | undefined;

/** What `equip` puts into the page as `lacunaLook`. */
export interface Look {
  all(hosts?: readonly string[]): Element[];
  visible(one: Element): boolean;
  /** An element as a person may find it again. */
  named(one: Element): string;
  /** What has the focus, however deep. */
  active(): Element | null;
  /** Why the focus on this cannot be seen, or nothing. */
  unseen(one: Element): string;
}
declare const lacunaLook: Look;

export async function equip(page: Page): Promise<void> {
  await page.evaluate(() => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    const named = (one: Element): string => {
      const says = one.getAttribute('aria-label') ?? one.textContent ?? '';
      return `${one.localName}.${one.getAttribute('class') ?? ''} “${says.trim().replace(/\s+/g, ' ').slice(0, 60)}”`;
    };
    const above = (one: Element): Element | null =>
      one.parentElement ?? ((one.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
    const parts = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
    /** Relative luminance (WCAG 2.2). */
    const light = (color: string): number => {
      const scale = color.startsWith('color(') ? 1 : 255;
      const [r = 0, g = 0, b = 0] = parts(color)
        .slice(0, 3)
        .map((value) => value / scale)
        .map((share) => (share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (one: Element): string => {
      for (let up = above(one); up; up = above(up)) {
        // A page of a PDF has no colour of its own: its paper is drawn.
        const paper = up.querySelector<HTMLCanvasElement>(':scope > .canvasWrapper > canvas');
        const pixel = paper?.getContext('2d')?.getImageData(2, 2, 1, 1).data;
        if (pixel?.[3] === 255) return `rgb(${pixel.slice(0, 3).join(', ')})`;
        const { backgroundColor } = getComputedStyle(up);
        if ((parts(backgroundColor)[3] ?? 1) > 0.9) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const hitAt = (x: number, y: number): Element | null => {
      let hit = document.elementFromPoint(x, y);
      for (let root = hit?.shadowRoot; root; root = hit?.shadowRoot) {
        const deeper = root.elementFromPoint(x, y);
        if (!deeper || deeper === hit) break;
        hit = deeper;
      }
      return hit;
    };
    /** Whether any of nine points of it is not covered by something else. */
    const uncovered = (stop: Element): boolean => {
      // A reference in a PDF has no box itself: it is drawn by parts of itself, one for each line.
      const one = (stop.getBoundingClientRect().width === 0 && stop.firstElementChild) || stop;
      const box = one.getBoundingClientRect();
      const points = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.15, 0.85].map((y) => [x, y] as const));
      return points.some(([x, y]) => {
        const hit = hitAt(box.left + box.width * x, box.top + box.height * y);
        // A reference in a PDF lies under the letters for selecting, which are not seen.
        const paper = one.closest('.page');
        if (stop !== one && paper && hit?.closest('.page') === paper) return true;
        return hit !== null && (one.contains(hit) || hit.contains(one) || hit.closest('label')?.contains(one) === true);
      });
    };
    const look: Look = {
      all: (hosts) =>
        hosts
          ? hosts.flatMap((host) =>
              [...document.querySelectorAll(host)].flatMap((one) => [one, ...all(one.shadowRoot ?? one)]),
            )
          : all(document.body),
      visible: (one) =>
        one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert]') && !one.closest('.lc-unseen'),
      named,
      active: () => {
        let one = document.activeElement;
        while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
        return one;
      },
      unseen: (one) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
        const [a = 0, b = 0] = [light(outlineColor), light(groundOf(one))].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05);
        if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `no ring: ${named(one)}`;
        if (outlineStyle !== 'auto' && ratio < 3) return `faint ring (${ratio.toFixed(1)} : 1): ${named(one)}`;
        return uncovered(one) ? '' : `focused but out of sight: ${named(one)}`;
      },
    };
    Object.assign(globalThis, { lacunaLook: look });
  });
}

/** Goes through the screen by Tab: each stop has to be seen, with a ring of two pixels that stands out by 3 : 1. */
export async function unseenFocus(page: Page, within: Within, stops = 60): Promise<readonly string[]> {
  await equip(page);
  const faults = new Set<string>();
  let seen = 0;
  for (let at = 0; at < stops; at++) {
    await page.keyboard.press('Tab');
    const stop = () =>
      page.evaluate((hosts) => {
        const one = lacunaLook.active();
        if (!one || one === document.body) return 'end';
        // Stops of the page itself are none of ours.
        if (hosts && !lacunaLook.all(hosts).includes(one)) return 'foreign';
        // Inside a frame its own fields have the ring, which the frame's own screen is looked at for.
        return one.localName === 'iframe' ? '' : lacunaLook.unseen(one);
      }, within);
    let fault = await stop();
    // A preview of the stop before goes away by itself, a little later.
    for (let wait = 0; wait < 5 && fault.startsWith('focused but'); wait++) {
      await page.waitForTimeout(600);
      fault = await stop();
    }
    if (fault === 'end' && seen > 0) break;
    if (fault !== 'end' && fault !== 'foreign') {
      seen += 1;
      if (fault) faults.add(fault);
    }
  }
  return seen === 0 ? ['nothing can be reached by Tab'] : [...faults];
}
