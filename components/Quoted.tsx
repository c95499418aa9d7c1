/** A phrase of ours around words of somebody else, which keep their own language for whoever reads them aloud. */
export function Quoted(props: {
  /** The phrase with `{text}` where the words stand. */
  readonly phrase: string;
  readonly text: string;
  /** `und` where the language is not known. */
  readonly lang: string;
}) {
  const [before = '', after = ''] = props.phrase.split('{text}');
  return (
    <>
      {before}
      <span lang={props.lang}>{props.text}</span>
      {after}
    </>
  );
}
