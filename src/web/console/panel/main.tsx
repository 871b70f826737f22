/** ENTRY of the suggestions alone: the page at /embed/panel, in a frame of somebody else's console. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createHost } from './host.ts';
import { Panel } from './panel.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('panel.html has no #root.');

const listed = document.querySelector<HTMLMetaElement>('meta[name="suffler-origins"]')?.content ?? '';
const origins = new Set([location.origin, ...listed.split(' ').filter((origin) => origin !== '')]);

createRoot(root).render(
  <StrictMode>
    <Panel host={createHost(window, origins)} />
  </StrictMode>,
);
