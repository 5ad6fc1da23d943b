import type { ComponentChildren } from 'preact';

/** Where a list would be: what is missing, and what to do about it. */
export function EmptyState({
  icon,
  title,
  text,
  children,
}: {
  icon?: ComponentChildren;
  title: string;
  text?: string;
  children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      {icon && <div class="empty-icon">{icon}</div>}
      <p class="empty-title">{title}</p>
      {text && <p class="empty-text">{text}</p>}
      {children}
    </div>
  );
}
