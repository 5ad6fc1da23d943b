import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { dress } from '../../lib/page/badge-styles';
import { openPopover } from '../../components/popover/open-popover';
import css from './popover.css?inline';

/** Brought into a page when its first badge is pressed; see components/popover/popovers.ts. */
export default defineUnlistedScript(() => {
  globalThis.cognatePopovers ??= {
    open(request) {
      const root = request.button.getRootNode();
      if (root instanceof ShadowRoot) dress(root, css);
      return openPopover(request);
    },
  };
});
