import { useId } from 'preact/hooks';
import { COLOURS, type Colour } from '@/lib/base/colours';
import type { Language } from '@/lib/base/language';
import { noteWords } from '@/lib/words/note-words';

/** Colours, each with its name. */
export function ColourChoice(props: {
  readonly language: Language;
  readonly chosen: Colour;
  onChoice(colour: Colour): void;
}) {
  const words = noteWords(props.language);
  const name = useId();
  return (
    <fieldset class="lc-note-colours">
      <legend class="lc-label">{words('note.colour')}</legend>
      {COLOURS.map((colour) => (
        <label key={colour} class="lc-note-colour" data-colour={colour}>
          <input
            type="radio"
            name={name}
            value={colour}
            checked={colour === props.chosen}
            onChange={() => props.onChoice(colour)}
          />
          <span class="lc-note-swatch" aria-hidden="true" />
          {words(`note.colour.${colour}`)}
        </label>
      ))}
    </fieldset>
  );
}
