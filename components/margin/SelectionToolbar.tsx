import { useEffect, useRef } from 'preact/hooks';
import { onArrows } from '@/components/roving';
import type { Language } from '@/lib/base/language';
import { marginWords } from '@/lib/words/margin-words';

export const TOOLS = ['highlight', 'note', 'tag', 'link'] as const;
export type Tool = (typeof TOOLS)[number];

export interface SelectionToolbarProps {
  readonly language: Language;
  /** Why nothing can be done with what is selected; stands in place of the tools. */
  readonly refused?: string | undefined;
  /** Keys that bring the focus here, as people read them: "Alt+N". */
  readonly keys: string;
  /** Takes the focus when it becomes true. */
  readonly focused: boolean;
  onTool(tool: Tool): void;
  /** Escape: the tools go, the selection stays. */
  onClose(): void;
}

/** What can be done with selected words. It never takes the focus or the selection by itself. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { language, keys, focused } = props;
  const words = marginWords(language);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused) frame.current?.querySelector<HTMLElement>('[data-tool="note"]')?.focus({ preventScroll: true });
  }, [focused]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      props.onClose();
    } else onArrows(event, frame.current, 'button');
  };
  if (props.refused !== undefined)
    return (
      <p class="lacuna-root lc-tools lc-tools-refused" role="alert" lang={language}>
        {props.refused}
      </p>
    );
  return (
    <div
      ref={frame}
      class="lacuna-root lc-tools"
      role="toolbar"
      aria-label={words('tools')}
      aria-keyshortcuts={keys}
      lang={language}
      onKeyDown={onKeyDown}
      // Pressing a button would else take the selection away in some browsers.
      onMouseDown={(event) => event.preventDefault()}
    >
      {TOOLS.map((tool) => (
        <button
          key={tool}
          type="button"
          class="lc-tool"
          data-tool={tool}
          tabIndex={tool === 'note' ? 0 : -1}
          title={
            tool === 'note' ? `${words('tool.note')} (${keys})` : tool === 'link' ? words('tool.link.long') : undefined
          }
          onClick={() => props.onTool(tool)}
        >
          {words(`tool.${tool}`)}
        </button>
      ))}
    </div>
  );
}
