/** A rule of the tone lint: a principle, the tables it needs, and a look at a text that was read. */
import type { Channel } from '../domain/article.ts';
import type { PhraseTable, Spot, ToneLang } from './find-phrases.ts';
import type { ToneFinding, ToneRuleId, ToneSeverity } from '../domain/tone-finding.ts';
import type { TextRead } from './read-text.ts';

export type InBoth = Readonly<Record<ToneLang, string>>;

export interface ToneReading extends TextRead {
  readonly text: string;
  readonly lang: ToneLang;
  readonly channel: Channel;
  /** Where phrases of a table stand. The table has to be among those that the rule names. */
  readonly spots: (table: PhraseTable) => readonly Spot[];
}

export interface ToneRule {
  readonly id: ToneRuleId;
  readonly principle: InBoth;
  readonly tables: readonly PhraseTable[];
  readonly look: (reading: ToneReading) => readonly Omit<ToneFinding, 'rule' | 'words'>[];
}

/** What a table means when one of its phrases stands in a text. */
export interface Offence {
  readonly severity: ToneSeverity;
  readonly message: InBoth;
  readonly table: PhraseTable;
}

/** Each phrase of these tables is a finding. */
export function offences({ spots }: ToneReading, list: readonly Offence[]): Omit<ToneFinding, 'rule' | 'words'>[] {
  return list.flatMap(({ severity, message, table }) =>
    spots(table).map(({ start, end, lang, better }) => ({ severity, start, end, message: message[lang], better })),
  );
}

/** A rule that is its tables and nothing more. */
export function phraseRule(id: ToneRuleId, principle: InBoth, list: readonly Offence[]): ToneRule {
  return { id, principle, tables: list.map(({ table }) => table), look: (reading) => offences(reading, list) };
}
