/** Names of reading lists or tags, small. */
export function Chips({
  names,
  of = 'list',
}: {
  names: readonly string[];
  of?: 'list' | 'tag';
}) {
  if (names.length === 0) return null;
  return (
    <span class="chips">
      {names.map((name) => (
        <span
          key={name}
          dir="auto"
          class={of === 'tag' ? 'chip is-tag' : 'chip'}
        >
          {name}
        </span>
      ))}
    </span>
  );
}
