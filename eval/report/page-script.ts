/** The one script of the page: choices that narrow the worst cases. Without it all of them are there. */
import { createHash } from 'node:crypto';

export const pageScript = `
const form = document.getElementById('filter');
const cases = [...document.querySelectorAll('#cases > article')];
if (form && cases.length > 1) {
  const names = { kind: 'kind', lang: 'language', blame: 'blame', did: 'done', risk: 'risk' };
  const chosen = {};
  const told = document.createElement('output');
  const show = () => {
    const seen = cases.filter((one) => {
      const fits = Object.keys(names).every((name) => !chosen[name] || one.dataset[name] === chosen[name]);
      const found = !chosen.words || one.textContent.toLowerCase().includes(chosen.words);
      one.hidden = !(fits && found);
      return !one.hidden;
    });
    told.textContent = seen.length + ' of ' + cases.length + ' shown';
  };
  for (const [name, title] of Object.entries(names)) {
    const values = [...new Set(cases.map((one) => one.dataset[name]))].sort();
    if (values.length < 2) continue;
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.append(new Option('all', ''), ...values.map((value) => new Option(value, value)));
    select.addEventListener('change', () => { chosen[name] = select.value; show(); });
    label.append(title + ' ', select);
    form.append(label);
  }
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'search';
  input.addEventListener('input', () => { chosen.words = input.value.toLowerCase(); show(); });
  label.append('words ', input);
  form.append(label, told);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  show();
  addEventListener('hashchange', () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.hidden) { form.reset(); for (const name in chosen) delete chosen[name]; show(); target.scrollIntoView(); }
  });
}
`;

/** The browser is told to run this script and no other, so that an escape that is missing somewhere harms nobody. */
export const pagePolicy = [
  "default-src 'none'",
  `script-src 'sha256-${createHash('sha256').update(pageScript).digest('base64')}'`,
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
