/** Names of reading lists, small. */
export function Chips({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <span class="chips">
      {names.map((name) => (
        <span key={name} class="chip">
          {name}
        </span>
      ))}
    </span>
  );
}
