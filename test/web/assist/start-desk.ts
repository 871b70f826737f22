/** A console of somebody else's, on an origin of its own, that holds the panel in a frame. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Shown {
  /** Where Suffler is served. */
  readonly suffler: string;
  readonly key: string;
  readonly question: string;
}

export interface RunningDesk {
  readonly origin: string;
  readonly show: (shown: Shown) => void;
  readonly close: () => Promise<void>;
}

/** What was taken becomes the title of the page. */
export async function startDesk(): Promise<RunningDesk> {
  let page = '';
  const server = createServer((...[, response]) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    show: (shown) => {
      page = pageOf(shown);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

const pageOf = ({ suffler, key, question }: Shown) => `<!doctype html><html lang="en"><title>Desk</title>
<iframe id="panel" title="Suggestions" src="${suffler}/embed/panel" width="400" height="700"></iframe>
<script>
  addEventListener('message', ({ source, origin, data }) => {
    const panel = document.getElementById('panel').contentWindow;
    if (source !== panel || origin !== '${suffler}') return;
    if (data.type === 'suffler:take') { document.title = data.text; return; }
    const messages = [{ role: 'customer', text: '${question}' }];
    panel.postMessage({ type: 'suffler:theme', colors: 'dark', language: 'en' }, origin);
    panel.postMessage({ type: 'suffler:conversation', messages, locale: 'ru', key: '${key}' }, origin);
  });
</script></html>`;
