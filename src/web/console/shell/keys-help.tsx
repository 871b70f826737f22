/** All keys that work now, by what they are for: what `?` shows. */
import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameOf, type KeyBinding } from '../keys/key-binding.ts';
import { Dialog } from './dialog.tsx';
import classes from './keys-help.module.css';

export interface KeysHelpProps {
  /** Nothing while it is closed. */
  readonly bindings: readonly KeyBinding[] | undefined;
  readonly onClose: () => void;
}

export function KeysHelp({ bindings, onClose }: KeysHelpProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      isOpen={bindings !== undefined}
      onClose={onClose}
      title={t('keys.title')}
      closeLabel={t('keys.dismiss')}
      isWide
    >
      <p className={classes.intro}>{t('keys.intro')}</p>
      <div className={classes.groups}>
        {[...Map.groupBy(bindings ?? [], ({ group }) => group)].map(([group, keys]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {keys.map((binding) => (
                <div key={binding.does + nameOf(binding).join('+')}>
                  <dt>
                    {nameOf(binding).map((part) => (
                      <Kbd key={part}>{part}</Kbd>
                    ))}
                  </dt>
                  <dd>{binding.does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
