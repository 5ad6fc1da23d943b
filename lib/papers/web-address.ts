/** Whether a link may be followed at a click: never `javascript:` and its like. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
