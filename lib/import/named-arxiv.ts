/**
 * Where a remark names the paper itself: at its beginning or that of a clause, or after
 * words that say so. "Extends arXiv:1706.03762" names another one.
 */
const ITSELF =
  /(?:(?:^|[\n;,.([])\s{0,9}|\b(?:preprint|e-?prints?|available|online|published|also)(?: (?:as|at|on|in|from|under))?:? |_?eprint: ?)(?<name>arxiv:\s{0,9}\S+)/i;

/** How a remark names the paper of arXiv that it is about, as "arXiv:1706.03762". */
export function namedArxiv(remark: string): string | undefined {
  return ITSELF.exec(remark)?.groups?.['name'];
}
