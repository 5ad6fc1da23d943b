/**
 * Lets Node run lib as it is: what the bundler resolves without an extension
 * (`./decide`) is here the TypeScript file of that name. Import this first, and lib by
 * `await import(…)` afterwards: imports that stand at the top are resolved before it runs.
 */
import { registerHooks } from 'node:module';

const RELATIVE = /^\.{1,2}\//;
const EXTENSION = /\.\w+$/;

registerHooks({
  resolve: (specifier, context, next) =>
    next(
      RELATIVE.test(specifier) && !EXTENSION.test(specifier)
        ? `${specifier}.ts`
        : specifier,
      context,
    ),
});
