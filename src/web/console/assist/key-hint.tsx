/** The key that does the same as the button it stands in; a screen reader hears it from `aria-keyshortcuts`. */
import classes from './assist.module.css';

export function KeyHint({ children }: { readonly children: string }) {
  return (
    <kbd className={classes.key} aria-hidden="true">
      {children}
    </kbd>
  );
}
