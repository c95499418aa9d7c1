import { type Component, createElement, type FunctionComponent } from 'preact';
import { leaveTurn, takesTurn } from './turns';

type Same<Props> = (before: Props, next: Props) => boolean;

/**
 * A component that is drawn again only when what it is handed has changed: in long lists most rows stay as they are.
 *
 * @param same whether two sets of props draw the same; by default each is compared by identity.
 */
export function memo<Props extends object>(
  drawn: FunctionComponent<Props>,
  same: Same<Props> = identical,
): FunctionComponent<Props> {
  return function Kept(this: Component<Props>, props: Props) {
    this.shouldComponentUpdate = (next) => !same(this.props, next);
    return createElement(drawn, props);
  };
}

/** The same for rows of which hundreds may change at once: they are drawn again a few in each frame. */
export function memoRow<Props extends object>(
  drawn: FunctionComponent<Props>,
  same: Same<Props> = identical,
): FunctionComponent<Props> {
  return function KeptRow(this: Component<Props> & { last?: Props }, props: Props) {
    // What is on the screen, not what was handed over last: that may still wait for its turn.
    this.last = props;
    this.shouldComponentUpdate = (next) => {
      if (same(this.last ?? next, next)) {
        leaveTurn(this);
        return false;
      }
      return takesTurn(this);
    };
    this.componentWillUnmount = () => leaveTurn(this);
    return createElement(drawn, props);
  };
}

function identical<Props extends object>(before: Props, next: Props): boolean {
  for (const name in next) if (!Object.is(before[name], next[name])) return false;
  for (const name in before) if (!(name in next)) return false;
  return true;
}
