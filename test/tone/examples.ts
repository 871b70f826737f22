/** Runs one rule over its table of examples. */
import { describe, expect, it } from 'vitest';
import type { ToneRuleId } from '../../src/domain/tone-finding.ts';
import { lintTone } from '../../src/tone/lint-tone.ts';

export interface Examples {
  readonly fails: readonly string[];
  readonly passes: readonly string[];
}

export function testRule(rule: ToneRuleId, byLang: Readonly<Record<'ru' | 'en', Examples>>): void {
  describe.each(['ru', 'en'] as const)(`${rule} in %s`, (lang) => {
    const found = (text: string) => lintTone(text, { lang }).filter((finding) => finding.rule === rule);
    const cyrillic = /\p{Script=Cyrillic}/u;

    it.each(byLang[lang].fails)('finds: %s', (text) => {
      const findings = found(text);
      expect(findings).not.toEqual([]);
      for (const { message, better } of findings) {
        expect([message, better].map((said) => cyrillic.test(said))).toEqual([lang === 'ru', lang === 'ru']);
      }
    });

    it.each(byLang[lang].passes)('passes: %s', (text) => {
      expect(found(text)).toEqual([]);
    });
  });
}
