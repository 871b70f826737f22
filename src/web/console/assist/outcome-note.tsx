/** What a reply is, in plain words: why there is no ready answer, what is missing, and what the agent can do next. */
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../../domain/reply.ts';
import classes from './assist.module.css';
import { KeyHint } from './key-hint.tsx';
import { nextSteps, type NextStep } from './next-steps.ts';

export interface OutcomeNoteProps {
  readonly reply: Reply;
  /** Whether there is a colleague to hand on to from here. */
  readonly canHandOn: boolean;
  readonly onStep: (step: NextStep) => void;
}

const keys: Readonly<Record<NextStep, string>> = { ask: 'A', refuse: 'R', hand_on: 'Shift+T', search: '/', draft: 'D' };

export function OutcomeNote({ reply, canHandOn, onStep }: OutcomeNoteProps) {
  const { t } = useTranslation('assist');
  const { outcome, reason, doubt, missing = [] } = reply;
  const steps = nextSteps(reply).filter((step) => canHandOn || step !== 'hand_on');
  const lines = [
    outcome === 'clarify' || outcome === 'refused' || outcome === 'handed_off' ? t(`tells.${outcome}`) : '',
    reason === undefined ? '' : t(`reason.${reason}`),
    doubt === undefined ? '' : t(`doubt.${doubt}`),
    missing.length === 0 ? '' : t('missing', { slots: missing.map((slot) => t(`slot.${slot}`)).join(', ') }),
    reply.otherLocale ? t('tells.otherLocale') : '',
  ].filter((line) => line !== '');
  const lacking = new Set((reply.degradedBecause ?? []).map(partOf));
  return (
    <>
      {lines.length > 0 && <p className={classes.note}>{lines.join(' ')}</p>}
      {[...lacking].map((part) => (
        <p key={part} className={classes.note} data-kind="warning">
          {t(`tells.degraded.${part}`)}
        </p>
      ))}
      {steps.length > 0 && (
        <div className={classes.steps} role="group" aria-label={t('step.title')}>
          {steps.map((step) => (
            <button
              key={step}
              type="button"
              className={classes.button}
              data-wide=""
              data-step={step}
              aria-keyshortcuts={keys[step]}
              onClick={() => {
                onStep(step);
              }}
            >
              {t(`step.${step}`)}
              <KeyHint>{keys[step].replace('+', ' ')}</KeyHint>
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** What the agent has to do without. The code, such as `model_timeout`, is for who reads the trace. */
function partOf(code: string): 'model' | 'search' {
  return code.startsWith('embeddings_') ? 'search' : 'model';
}
