/** On a narrow screen: which part of the window is shown. */
import { useTranslation } from 'react-i18next';
import classes from './workspace.module.css';

const views = ['queue', 'thread', 'side'] as const;
export type View = (typeof views)[number];

export interface ViewSwitchProps {
  readonly view: View;
  readonly hasConversation: boolean;
  readonly onView: (view: View) => void;
}

export function ViewSwitch({ view, hasConversation, onView }: ViewSwitchProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('views.label')} className={classes.views}>
      {views.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === view}
          disabled={each !== 'queue' && !hasConversation}
          onClick={() => {
            onView(each);
          }}
        >
          {t(`views.${each}`)}
        </button>
      ))}
    </nav>
  );
}
