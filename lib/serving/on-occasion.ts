/*
 * What the background does now and then: one part of it, loaded when the first of these
 * is needed. Every page that wakes the background waits for what is loaded with it.
 */
export { reachOpenTabs } from '../adapters/scripting/reach-open-tabs';
export { openLibrary } from '../adapters/tabs/own-pages';
export {
  followPermissions,
  followPermissionsInPages,
  followPermissionsOfOptional,
  withheldSiteHosts,
} from './follow-permissions';
export { keepPageWords } from './keep-page-words';
export { followPageMenu, makePageMenu } from './page-menu';
