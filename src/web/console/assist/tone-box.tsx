/** The textarea of the reply box with the tone lint under it: what it finds is underlined while typing. */
import type { ComponentProps } from 'react';

export interface ToneBoxProps extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> {
  readonly value: string;
  readonly onText: (text: string) => void;
  /** The language that the customer writes. */
  readonly locale: string;
}

/** Takes everything a textarea takes, `ref` among it. */
export function ToneBox({ value, onText, locale, ...textarea }: ToneBoxProps) {
  return (
    <textarea
      {...textarea}
      lang={locale}
      data-reply-box=""
      value={value}
      onChange={(event) => {
        onText(event.currentTarget.value);
      }}
    />
  );
}
