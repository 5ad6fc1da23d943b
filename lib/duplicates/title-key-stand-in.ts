import { words } from '../index/tokens';
export function titleWords(title: string): string[] {
  return words(title);
}
export function titleKey(title: string): string {
  return words(title).join('');
}
