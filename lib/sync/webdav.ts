/**
 * A folder on a WebDAV server, by plain requests. Servers differ in nearly everything about tags, locks and preconditions, so
 * none of these is used: only PROPFIND, GET, PUT to a fresh name, DELETE of an own one, and MKCOL.
 */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { type BlobCode, type BlobStore, BlobTrouble, type Folder, type Place } from './blob-store';
import { belongsIn, vaultFolder, vaultOfFolder } from './names';
import type { PlaceConfig } from './vault';

export interface WebDavParts {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Called with the clock of the server, in milliseconds since 1970, as often as it answers. */
  readonly onServerTime?: (time: number) => void;
  /** In milliseconds; a request that takes longer counts as failed. */
  readonly patience?: number;
}

/** For a file of half a megabyte on a slow line. */
const PATIENCE = 60_000;
const ASK = '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>';

/** @throws TypeError for an address that is none of a web server. */
export function createWebDav(config: PlaceConfig, parts: WebDavParts): Place {
  const root = new URL(config.address.endsWith('/') ? config.address : `${config.address}/`);
  if (root.protocol !== 'https:' && root.protocol !== 'http:') throw new TypeError('not an address of a web server');
  // A password in the address would be shown where addresses are.
  root.username = '';
  root.password = '';
  root.search = '';
  root.hash = '';
  const send = createSender(config, parts);

  const addressOf = (path: string): string => new URL(path.split('/').map(encodeURIComponent).join('/'), root).href;

  /** Names in a folder; null where it is not there. */
  async function members(path: string): Promise<readonly string[] | null> {
    const response = await send('PROPFIND', addressOf(path), {
      headers: { Depth: '1', 'Content-Type': 'application/xml; charset=utf-8' },
      body: ASK,
    });
    if (response.status === 404) return null;
    if (response.status !== 207) throw troubleOf(response);
    return readMembers(await response.text());
  }
  /** Folders from the outermost in. One that is there already, or being made by another device, answers in many ways; the file itself will tell. */
  async function makeFolders(path: string): Promise<void> {
    const names = path.split('/').slice(0, -1);
    for (let depth = 1; depth <= names.length; depth++) {
      const response = await send('MKCOL', addressOf(`${names.slice(0, depth).join('/')}/`), {});
      if (depth === 1 && response.status === 409) throw new BlobTrouble('no-folder', { status: 409 });
      if ([429, 503, 507].includes(response.status)) throw troubleOf(response);
    }
  }
  async function put(path: string, bytes: Uint8Array): Promise<void> {
    const once = () =>
      send('PUT', addressOf(path), { headers: { 'Content-Type': 'application/octet-stream' }, body: bytes.slice() });
    let response = await once();
    // A missing folder is answered with any of these, depending on the server.
    if ([403, 404, 409, 500].includes(response.status)) {
      await makeFolders(path);
      response = await once();
    }
    if (!response.ok) throw troubleOf(response);
  }
  async function dropIfEmpty(path: string): Promise<void> {
    const inside = await members(path);
    if (inside?.length === 0) await send('DELETE', addressOf(path), {});
  }

  return {
    vault: (id) => vaultStore(vaultFolder(id), { members, put, send, addressOf }),
    async dropEmpty(id) {
      // Deleting a folder takes along what is in it: only empty ones go.
      await dropIfEmpty(`${vaultFolder(id)}/heads/`);
      await dropIfEmpty(`${vaultFolder(id)}/`);
    },
  };
}

interface Server {
  readonly members: (path: string) => Promise<readonly string[] | null>;
  readonly put: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly send: Send;
  readonly addressOf: (path: string) => string;
}

function vaultStore(vault: string, { members, put, send, addressOf }: Server): BlobStore {
  return {
    async list(folder: Folder) {
      if (folder === 'root') {
        const names = await members('');
        if (!names) throw new BlobTrouble('no-folder', { status: 404 });
        return names.flatMap((name) => vaultOfFolder(name) ?? []);
      }
      const names = (await members(`${vault}/${folder}/`)) ?? [];
      return names.map((name) => `${folder}/${name}`).filter((name) => belongsIn(folder, name));
    },
    async get(name) {
      const response = await send('GET', addressOf(`${vault}/${name}`), {});
      if (response.status === 404 || response.status === 410) return null;
      if (!response.ok) throw troubleOf(response);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (isWebPage(response, bytes)) throw new BlobTrouble('not-dav', { status: response.status });
      return bytes;
    },
    put: (name, bytes) => put(`${vault}/${name}`, bytes),
    async del(name) {
      const response = await send('DELETE', addressOf(`${vault}/${name}`), {});
      if (!response.ok && response.status !== 404 && response.status !== 410) throw troubleOf(response);
    },
  };
}

type Send = (method: string, address: string, init: RequestInit) => Promise<Response>;

function createSender(
  { user, password }: PlaceConfig,
  { fetch, onServerTime, patience = PATIENCE }: WebDavParts,
): Send {
  const authorization = `Basic ${base64(`${user}:${password}`)}`;
  return async (method, address, init) => {
    const response = await answered(() =>
      fetch(address, {
        ...init,
        method,
        headers: { ...init.headers, Authorization: authorization },
        // Cookies of the person's own visits do not go along, and the password follows no redirection.
        credentials: 'omit',
        redirect: 'manual',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(patience),
      }),
    );
    const time = Date.parse(response.headers.get('Date') ?? '');
    if (Number.isFinite(time)) onServerTime?.(time);
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      throw new BlobTrouble('redirected', response.status > 0 ? { status: response.status } : {});
    if (response.status === 401) throw new BlobTrouble('unauthorised', { status: 401 });
    return bodyInTime(response);
  };
}

async function answered(request: () => Promise<Response>): Promise<Response> {
  try {
    return await request();
  } catch (error) {
    throw networkTrouble(error);
  }
}

/** The answer with its body read: a connection can still break then. */
async function bodyInTime(response: Response): Promise<Response> {
  try {
    const body = response.status === 204 || response.status === 304 ? null : await response.arrayBuffer();
    const { status, headers } = response;
    return new Response(body, { status, headers });
  } catch (error) {
    throw networkTrouble(error);
  }
}

const networkTrouble = (error: unknown): BlobTrouble =>
  new BlobTrouble(error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'offline');

const CODES: { readonly [status: number]: BlobCode } = {
  200: 'not-dav',
  403: 'forbidden',
  404: 'no-folder',
  405: 'not-dav',
  409: 'no-folder',
  413: 'too-large',
  423: 'locked',
  429: 'busy',
  501: 'not-dav',
  503: 'busy',
  507: 'full',
};

function troubleOf(response: Response): BlobTrouble {
  const { status } = response;
  const wait = waitOf(response.headers.get('Retry-After'), response.headers.get('Date'));
  return new BlobTrouble(CODES[status] ?? 'server', { status, ...(wait === undefined ? {} : { wait }) });
}

/** Seconds, or a date by the server's own clock. In milliseconds. */
function waitOf(after: string | null, date: string | null): number | undefined {
  if (after === null) return undefined;
  if (/^\d{1,6}$/.test(after.trim())) return Number(after) * 1000;
  const wait = Date.parse(after) - Date.parse(date ?? '');
  return Number.isFinite(wait) && wait > 0 ? wait : undefined;
}

/** A login page of a network answers every address with success. Sealed files never look like that. */
function isWebPage(response: Response, bytes: Uint8Array): boolean {
  if (!/^text\/html/i.test(response.headers.get('Content-Type') ?? '')) return false;
  return /^\s*</.test(new TextDecoder().decode(bytes.slice(0, 100)));
}

/** @throws BlobTrouble `not-dav` for what is no listing. */
function readMembers(xml: string): readonly string[] {
  let top: XmlElement | null;
  try {
    top = parseXml(xml, { resolveUndefinedEntity: () => '' }).root;
  } catch {
    throw new BlobTrouble('not-dav', { status: 207 });
  }
  if (!top || localName(top) !== 'multistatus') throw new BlobTrouble('not-dav', { status: 207 });
  const responses = childrenOf(top, 'response').filter((one) => {
    const status = childrenOf(one, 'status')[0]?.text ?? '';
    return !/ 4\d\d/.test(status);
  });
  const paths = responses.map((one) => pathOf(childrenOf(one, 'href')[0]?.text.trim() ?? ''));
  // The folder itself stands among its members: the path that all others go on from.
  const own = paths.reduce((short, path) => (path.length < short.length ? path : short), paths[0] ?? '');
  const isSelf = (path: string) => path === own && paths.every((one) => one === own || one.startsWith(`${own}/`));
  return [...new Set(paths.filter((path) => !isSelf(path)).map((path) => path.slice(path.lastIndexOf('/') + 1)))];
}

const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);
const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => (child instanceof XmlElement && localName(child) === name ? [child] : []));

/** The path of an address, or of a path, without a slash at its end. */
function pathOf(href: string): string {
  const path = href.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/\/+$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
