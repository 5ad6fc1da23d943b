import type { TargetOf } from '../paper/paper-targets';
import { hrefOf } from './route';

/** To a paper's details on this page. */
export const toDetails: TargetOf = ({ id }) => ({
  href: hrefOf({ view: 'paper', paper: id }),
  external: false,
});
