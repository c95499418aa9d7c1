import { WritingForm } from '@/components/margin/WritingForm';
import { formWords } from '@/lib/words/form-words';
import type { DrawnFormProps } from './forms';

/**
 * A form in the page itself, for a browser in which a frame of ours cannot be spoken to. Scripts of the page can hear the
 * keys pressed in it: nobody must believe that they are alone there.
 */
export function HeardForm({ language, spec, handlers }: DrawnFormProps) {
  return (
    <>
      <p class="lc-soft lc-small">{formWords(language)('form.heard')}</p>
      <WritingForm language={language} spec={spec} handlers={handlers} />
    </>
  );
}
