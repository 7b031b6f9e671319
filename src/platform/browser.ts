import browser from 'webextension-polyfill';

/**
 * The browser API with promises, for the background, the popup and the options page. Chrome has it
 * natively since 148; older ones need the polyfill, which passes through where it is not needed.
 */
export { browser };
