import { ACTIVE_ATTRIBUTE, COUNT_ATTRIBUTE, LOOK_ATTRIBUTE, MARK_SELECTOR } from './own-marks';

/**
 * One teal and one violet of middle lightness: at least 3:1 on white and on dark grey alike, because the system's
 * colour scheme says nothing about the colour of the page that is open.
 */
const TEAL = '#008a83';
const VIOLET = '#8b5cf6';
const TINT = `color-mix(in srgb, ${TEAL} 12%, transparent)`;
const ACTIVE_TINT = `color-mix(in srgb, ${TEAL} 30%, transparent)`;

const LINES = {
  gaps: `underline solid 2px ${TEAL}`,
  plain: `underline dotted 1px ${TEAL}`,
  unresolved: `underline wavy 1px ${VIOLET}`,
} as const;

const looks = Object.entries(LINES);
const MARK = `${MARK_SELECTOR}.lacuna-ref`;

/** Names of our CSS highlights; the registry is shared with the page and with other extensions. */
export const HIGHLIGHTS = {
  gaps: 'lacuna-ref-gaps',
  plain: 'lacuna-ref-plain',
  unresolved: 'lacuna-ref-unresolved',
} as const;
export const ACTIVE_HIGHLIGHT = 'lacuna-active';

/** The style of marks: shapes differ, not only colours; page styles for `mark` do not reach in. */
export const MARKS_CSS = `
${MARK} {
  all: unset !important;
  text-underline-offset: 3px !important;
  text-decoration-skip-ink: none !important;
  -webkit-box-decoration-break: clone;
  box-decoration-break: clone;
}
${looks
  .map(([look, line]) => `${MARK}[${LOOK_ATTRIBUTE}="${look}"] { text-decoration: ${line} !important; }`)
  .join('\n')}
${MARK}[${LOOK_ATTRIBUTE}="gaps"] { background-color: ${TINT} !important; }
${MARK}[role="button"] { cursor: pointer !important; }
${MARK}[${COUNT_ATTRIBUTE}]::after {
  /* The joiner keeps the number on the line of its word; an inline block would allow a break before it. */
  content: "\\2060" attr(${COUNT_ATTRIBUTE});
  content: "\\2060" attr(${COUNT_ATTRIBUTE}) / "";
  display: inline !important;
  margin-inline-start: 2px !important;
  font: 600 0.68em/1 system-ui, sans-serif !important;
  color: inherit !important;
  text-decoration: none !important;
  vertical-align: super !important;
  line-height: 0 !important;
}
${MARK}[${ACTIVE_ATTRIBUTE}] { background-color: ${ACTIVE_TINT} !important; }
${MARK}:focus-visible { outline: 2px solid ${TEAL} !important; outline-offset: 2px !important; border-radius: 2px !important; }
@media (forced-colors: active) {
  ${MARK}, ${MARK}::after { text-decoration-color: LinkText !important; color: inherit !important; }
  ${MARK}[${LOOK_ATTRIBUTE}], ${MARK}[${ACTIVE_ATTRIBUTE}] { background-color: Canvas !important; color: CanvasText !important; }
  ${MARK}[${ACTIVE_ATTRIBUTE}] { outline: 2px solid Highlight !important; }
}
@media print {
  ${MARK}, ${MARK}[${LOOK_ATTRIBUTE}] { text-decoration: none !important; background: none !important; }
  ${MARK}::after { content: none !important; }
}
`;

/**
 * The style of highlights. It stands apart because one such rule makes Chromium compute the style of every element of
 * the page anew (some 150 ms on a long statute), so only pages that are painted over pay for it.
 */
export const HIGHLIGHTS_CSS = `
${looks.map(([look, line]) => `::highlight(${HIGHLIGHTS[look as keyof typeof LINES]}) { text-decoration: ${line}; }`).join('\n')}
::highlight(${HIGHLIGHTS.gaps}) { background-color: ${TINT}; }
::highlight(${ACTIVE_HIGHLIGHT}) { background-color: ${ACTIVE_TINT}; }
`;

/** One sheet for many shadow roots: to read it anew for each takes longer than to make all the rest. */
export function sharedStyle(css: string): (root: ShadowRoot) => void {
  let sheet: CSSStyleSheet | undefined;
  return (root) => {
    if (sheet) root.adoptedStyleSheets = [sheet];
    else {
      addStyle(root, css);
      sheet = root.adoptedStyleSheets[0];
    }
  };
}

/** Puts a style sheet into effect in a document or a shadow root and returns what takes it out again. */
export function addStyle(where: Document | ShadowRoot, css: string): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    where.adoptedStyleSheets = [...where.adoptedStyleSheets, sheet];
    return () => {
      where.adoptedStyleSheets = where.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  } catch {
    // Some versions refuse constructed sheets from a content script; an element works everywhere.
    const style = document.createElement('style');
    style.textContent = css;
    (where instanceof Document ? (where.head ?? where.documentElement) : where).append(style);
    return () => style.remove();
  }
}
