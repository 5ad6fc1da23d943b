import { defineContentScript } from 'wxt/utils/define-content-script';
import { sites } from '../../lib/detect/sites';

export default defineContentScript({
  matches: sites.flatMap((site) => site.matches),
  runAt: 'document_end',
  main() { console.log(sites.length) },
});
