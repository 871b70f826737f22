/* global document, location, addEventListener */
/** All that a console of your own needs. Name its origin in SUFFLER_FRAME_ANCESTORS, and ask for a key of an agent's role. */
const panel = document.getElementById('panel').contentWindow;
const suffler = location.origin; // Where Suffler is served: elsewhere than your console, as a rule.
const key = undefined; // 'sk_...' from your server; without one whoever is signed in to Suffler here is asking.

addEventListener('message', ({ source, origin, data }) => {
  if (source !== panel || origin !== suffler) return;
  if (data.type === 'suffler:ready') {
    const messages = [{ role: 'customer', text: document.getElementById('asked').textContent }];
    panel.postMessage({ type: 'suffler:theme', colors: 'light', language: 'ru' }, suffler);
    panel.postMessage({ type: 'suffler:conversation', conversationId: '1', messages, channel: 'chat', key }, suffler);
  }
  if (data.type === 'suffler:take') document.getElementById('reply').value = data.text;
  // Once it is sent: panel.postMessage({ type: 'suffler:sent', replyId: data.replyId, text }, suffler);
});
