/** What the tone lint found, in words: the rule, the place, what is wrong and what is better. */
import { useTranslation } from 'react-i18next';
import { inPlaceOf, replacementsIn } from './replacements-in.ts';
import classes from './tone-box.module.css';
import type { ToneFinding } from '../../../domain/tone-finding.ts';

export interface ToneFindingsProps {
  readonly id: string;
  readonly findings: readonly ToneFinding[];
  readonly onShow: (finding: ToneFinding) => void;
  readonly onReplace: (finding: ToneFinding, words: string) => void;
}

/** Of a longer piece the beginning is enough to find it by. */
const SHOWN = 40;

export function ToneFindings({ id, findings, onShow, onReplace }: ToneFindingsProps) {
  const { t } = useTranslation('assist');
  return (
    <ul id={id} className={classes.list} aria-label={t('tone.title')}>
      {findings.map((finding, at) => {
        const { rule, severity, words, message, better } = finding;
        const replacements = replacementsIn(better);
        return (
          <li key={at} className={classes.finding}>
            <span className={classes.rule} data-severity={severity}>
              {t(`rule.${rule}`)}
              {severity === 'forbidden' ? ` · ${t('tone.forbidden')}` : ''}
            </span>
            <button
              type="button"
              className={classes.words}
              title={t('tone.show')}
              onClick={() => {
                onShow(finding);
              }}
            >
              {words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words}
            </button>
            <span>{message}</span>
            {replacements.length === 0 && <span>{better}</span>}
            {replacements.map((replacement) => (
              <button
                key={replacement}
                type="button"
                className={classes.put}
                aria-label={t('tone.replace', { words: replacement })}
                onClick={() => {
                  onReplace(finding, inPlaceOf(words, replacement));
                }}
              >
                {replacement}
              </button>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
