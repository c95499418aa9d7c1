import { type Component, createElement, type FunctionComponent } from 'preact';

/**
 * A component that is drawn again only when what it is handed has changed: in long lists most rows stay as they are.
 *
 * @param same whether two sets of props draw the same; by default each is compared by identity.
 */
export function memo<Props extends object>(
  drawn: FunctionComponent<Props>,
  same: (before: Props, next: Props) => boolean = identical,
): FunctionComponent<Props> {
  return function Kept(this: Component<Props>, props: Props) {
    this.shouldComponentUpdate = (next) => !same(this.props, next);
    return createElement(drawn, props);
  };
}

function identical<Props extends object>(before: Props, next: Props): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(next)]) as Set<keyof Props>;
  return [...names].every((name) => Object.is(before[name], next[name]));
}
