import { browser } from './browser.ts';

/** Reads a file of the extension's own package; rejects with its name when it is not there. */
export async function readOwnFile(path: `/${string}`): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`The extension's file ${path} can not be read.`);
  return response.arrayBuffer();
}
