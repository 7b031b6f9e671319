import { openOwnPage } from '../platform/own-page.ts';
import { chooseFirstSettings } from '../platform/settings-store.ts';

/** Once, after the installation: the script of the browser's language, and the first-run page. */
export async function greetUser(): Promise<void> {
  await chooseFirstSettings();
  await openOwnPage('/welcome.html');
}
