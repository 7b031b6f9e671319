/**
 * The class alone: the package's index also carries the gate for readable pages, 2 kB that nothing
 * here uses. The file has no types of its own.
 */
declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability';
}
