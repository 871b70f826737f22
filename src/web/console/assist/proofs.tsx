/** The sources of a suggestion, one after the other. */
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/keys-provider.tsx';
import { ArticleReader } from './article-reader.tsx';
import type { AssistApi } from './assist-api.ts';
import classes from './assist.module.css';
import { KeyHint } from './key-hint.tsx';
import type { Passage } from './opened.ts';

export interface ProofsProps {
  readonly api: AssistApi;
  readonly proofs: readonly Passage[];
  readonly at: number;
  readonly onAt: (at: number) => void;
  readonly onInsert: (text: string) => void;
}

export function Proofs({ api, proofs, at, onAt, onInsert }: ProofsProps) {
  const { t } = useTranslation('assist');
  const passage = proofs[at];
  const go = (to: number): false | undefined => {
    if (to < 0 || to >= proofs.length) return false;
    onAt(to);
    return undefined;
  };
  const group = t('proof.title');
  useKeys([
    { code: 'ArrowLeft', inDialog: true, does: t('proof.previous'), group, run: () => go(at - 1) },
    { code: 'ArrowRight', inDialog: true, does: t('proof.next'), group, run: () => go(at + 1) },
  ]);
  if (passage === undefined) return null;
  return (
    <div className={classes.form}>
      {proofs.length > 1 && (
        <div className={classes.between}>
          <button type="button" className={classes.button} disabled={at === 0} onClick={() => go(at - 1)}>
            {t('proof.previous')} <KeyHint>←</KeyHint>
          </button>
          <span>{t('proof.of', { at: at + 1, count: proofs.length })}</span>
          <button
            type="button"
            className={classes.button}
            disabled={at === proofs.length - 1}
            onClick={() => go(at + 1)}
          >
            {t('proof.next')} <KeyHint>→</KeyHint>
          </button>
        </div>
      )}
      <ArticleReader api={api} passage={passage} onInsert={onInsert} />
    </div>
  );
}
