/** A suggestion's words, each followed by the number of what proves it. */
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Citation } from '../../../domain/reply.ts';
import classes from './assist.module.css';
import { bySource, placeProofs } from './place-proofs.ts';

export interface ProvenTextProps {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly onOpen: (proofs: readonly Citation[], at: number) => void;
}

export function ProvenText({ text, citations, onOpen }: ProvenTextProps) {
  const { t } = useTranslation('assist');
  const { pieces, proofs } = placeProofs(text, citations);
  const open = (number: number) => {
    onOpen(
      proofs.map(({ citation }) => citation),
      number - 1,
    );
  };
  const groups = bySource(proofs);
  return (
    <>
      <p className={classes.text}>
        {pieces.map((piece, at) => {
          // A number stays on the line of the last word that it proves.
          const [, before = piece.text, last = ''] = /^([^]*\s)(\S+)$/.exec(piece.text) ?? [];
          return (
            <Fragment key={at}>
              {before}
              <span className={classes.together}>
                {last}
                {piece.proofs.map(({ number, citation }) => (
                  <button
                    key={number}
                    type="button"
                    className={classes.mark}
                    aria-label={t('card.proof', { number, title: citation.title })}
                    onClick={() => {
                      open(number);
                    }}
                  >
                    {number}
                  </button>
                ))}
              </span>
            </Fragment>
          );
        })}
      </p>
      {proofs.length > 0 && (
        <ul className={classes.sources} aria-label={t('card.sources')}>
          {groups.map(({ title, proofs: [first, ...others] }) => (
            <li key={title}>
              <button
                type="button"
                className={classes.source}
                onClick={() => {
                  open(first.number);
                }}
              >
                <b>{[first, ...others].map(({ number }) => number).join(' ')}</b>
                <span>{title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
