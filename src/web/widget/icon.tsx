/** A drawing of lines on a field of 20 by 20. What it means is said beside it. */
export function Icon({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
