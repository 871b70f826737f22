/** The textarea of the reply box with the tone lint under it: what it finds is underlined while typing. */
import { useId, useLayoutEffect, useRef, type ComponentProps, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/keys-provider.tsx';
import classes from './tone-box.module.css';
import type { ToneFinding } from '../../../domain/tone-finding.ts';
import { ToneFindings } from './tone-findings.tsx';
import { toneMarks } from './tone-marks.ts';
import { useTone } from './use-tone.ts';

export interface ToneBoxProps extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'ref'> {
  readonly value: string;
  readonly onText: (text: string) => void;
  /** The language that the customer writes. */
  readonly locale: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Takes everything a textarea takes; what lies over it wears the same class, so that its words fall in the same places. */
export function ToneBox({ value, onText, locale, ref, className = '', ...textarea }: ToneBoxProps) {
  const { t } = useTranslation('assist');
  const id = useId();
  const own = useRef<HTMLTextAreaElement>(null);
  const over = useRef<HTMLDivElement>(null);
  const findings = useTone(value, locale);
  const follow = () => {
    if (over.current !== null && own.current !== null) over.current.scrollTop = own.current.scrollTop;
  };
  useLayoutEffect(follow);
  const show = ({ start, end }: ToneFinding) => {
    own.current?.focus();
    own.current?.setSelectionRange(start, end);
  };
  useKeys([
    {
      code: 'F8',
      whileTyping: true,
      does: t('keys.finding'),
      group: t('title'),
      run: () => {
        const from = own.current === document.activeElement ? (own.current?.selectionEnd ?? 0) : 0;
        const next = findings.find(({ start }) => start >= from) ?? findings[0];
        if (next === undefined) return false;
        show(next);
        return undefined;
      },
    },
  ]);
  return (
    <div>
      <div className={classes.box}>
        <textarea
          {...textarea}
          ref={(element) => {
            own.current = element;
            if (typeof ref === 'function') ref(element);
            else if (ref != null) ref.current = element;
          }}
          className={className}
          lang={locale}
          data-reply-box=""
          aria-describedby={findings.length > 0 ? id : undefined}
          value={value}
          onChange={(event) => {
            onText(event.currentTarget.value);
          }}
          onScroll={follow}
        />
        <div ref={over} className={`${className} ${classes.over ?? ''}`} aria-hidden="true" data-tone="">
          {toneMarks(value, findings).map(({ text, finding }, at) =>
            finding === undefined ? (
              text
            ) : (
              <mark key={at} className={classes.found} data-severity={finding.severity}>
                {text}
              </mark>
            ),
          )}
          {/* A last line that is empty has a height in a textarea alone. */}
          {'\u200B'}
        </div>
      </div>
      {findings.length > 0 && (
        <ToneFindings
          id={id}
          findings={findings}
          onShow={show}
          onReplace={({ start, end }, words) => {
            onText(value.slice(0, start) + words + value.slice(end));
            own.current?.focus();
          }}
        />
      )}
    </div>
  );
}
