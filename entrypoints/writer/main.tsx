import './writer.css';
import { render } from 'preact';
import { isFormToken } from '@/lib/message/form-request';
import { ask } from '@/lib/message/send';
import { formOver } from './form-over';

/**
 * The form in which a note is typed, in a frame of the extension's own origin: what is typed, pasted and selected here
 * does not reach the page around it, whatever that page listens to and however early it began to.
 *
 * It asks, with the token from its own address, for the script that has opened it, and takes the port that comes with the
 * proof which that script has answered. A page that opens this frame by itself knows no token that anybody answers to, so
 * no port is taken from it, and the frame stays empty.
 */
function start(mount: HTMLElement): void {
  const token = location.hash.slice(1);
  if (window.top === window || !isFormToken(token)) return;
  const proof = ask({ type: 'form.here', token }).then((reply) => (reply.ok ? reply.value : null));
  const life = new AbortController();
  const offered = async ({ data, ports: [port] }: MessageEvent<unknown>): Promise<void> => {
    // The port may be here before the answer.
    const known = await proof;
    if (known === null || data !== known || !port || life.signal.aborted) return;
    life.abort();
    formOver(port, mount, (drawn) => render(drawn, mount));
  };
  addEventListener('message', (event) => void offered(event), { signal: life.signal });
}

const mount = document.getElementById('app');
if (mount) start(mount);
