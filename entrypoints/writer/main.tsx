import './writer.css';
import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import { portName } from '@/entrypoints/notes/form-port';
import { formOver } from './form-over';

/**
 * The form in which a note is typed, in a frame of the extension's own origin: what is typed, pasted and selected here
 * does not reach the page around it, whatever that page listens to and however early it began to.
 *
 * The page's script, which has opened it, tells it by the token in its own address what it is for. A page that opens this
 * frame by itself knows no token that anybody answers to, and the frame stays empty.
 */
function start(mount: HTMLElement): void {
  const token = location.hash.slice(1);
  if (window.top === window || token === '') return;
  const connected = (port: Browser.runtime.Port): void => {
    if (port.name !== portName(token) || port.sender?.id !== browser.runtime.id) return;
    // Once: who else names the token has it from somewhere else.
    browser.runtime.onConnect.removeListener(connected);
    formOver(port, mount, (drawn) => render(drawn, mount));
  };
  browser.runtime.onConnect.addListener(connected);
}

const mount = document.getElementById('app');
if (mount) start(mount);
