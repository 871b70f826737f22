/** What opens over the suggestions: a source, the search, a refusal, templates, a rejection, a draft. Loaded on demand. */
import { useTranslation } from 'react-i18next';
import type { AssistApi, Dialogue } from './assist-api.ts';
import { DraftForm } from './draft-form.tsx';
import { Drawer } from './drawer.tsx';
import type { Opened } from './opened.ts';
import { Proofs } from './proofs.tsx';
import { RefusalBuilder } from './refusal-builder.tsx';
import { RejectForm } from './reject-form.tsx';
import { SearchKnowledge } from './search-knowledge.tsx';
import type { Taken } from './taken.ts';
import { TemplatePicker } from './template-picker.tsx';

export interface AssistDrawerProps {
  readonly api: AssistApi;
  readonly dialogue: Dialogue;
  readonly opened: Opened;
  readonly written: () => string;
  readonly onOpen: (opened: Opened) => void;
  readonly onTake: (taken: Taken) => void;
  readonly onHandOn?: (() => void) | undefined;
  readonly onRejected: (at: number) => void;
  readonly onClose: () => void;
}

export default function AssistDrawer({ opened, onClose, ...rest }: AssistDrawerProps) {
  const { t } = useTranslation('assist');
  return (
    <Drawer title={t(`${opened.kind}.title`)} closeLabel={t('tools.close')} onClose={onClose}>
      <Content {...rest} opened={opened} onClose={onClose} />
    </Drawer>
  );
}

function Content({ api, dialogue, opened, written, onOpen, onTake, onHandOn, onRejected, onClose }: AssistDrawerProps) {
  const takeAndClose = (taken: Taken) => {
    onClose();
    // Behind the drawer's own giving back of the focus.
    requestAnimationFrame(() => {
      onTake(taken);
    });
  };
  const insert = (text: string) => {
    takeAndClose({ text, replyId: null, how: 'insert' });
  };
  switch (opened.kind) {
    case 'proof':
      return (
        <Proofs
          api={api}
          {...opened}
          onAt={(at) => {
            onOpen({ ...opened, at });
          }}
          onInsert={insert}
        />
      );
    case 'search':
      return <SearchKnowledge api={api} locale={dialogue.locale ?? 'ru'} onInsert={insert} />;
    case 'refusal':
      return (
        <RefusalBuilder
          api={api}
          dialogue={dialogue}
          onTake={takeAndClose}
          onHandOn={
            onHandOn &&
            (() => {
              onClose();
              onHandOn();
            })
          }
          onOpen={(proofs) => {
            onOpen({ kind: 'proof', proofs, at: 0 });
          }}
        />
      );
    case 'templates':
      return <TemplatePicker api={api} dialogue={dialogue} onInsert={insert} />;
    case 'draft':
      return <DraftForm api={api} dialogue={dialogue} written={written()} />;
    case 'reject':
      return (
        <RejectForm
          api={api}
          {...opened}
          conversationId={dialogue.conversationId}
          onRejected={() => {
            onRejected(opened.number);
            onClose();
          }}
        />
      );
  }
}
