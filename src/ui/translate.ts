import type messages from '../../assets/public/_locales/en/messages.json';

/** Every message of the interface; a key that no locale file has is a type error. */
export type MessageKey = keyof typeof messages;

/**
 * Gives a message in the browser's language. `substitutions` fill its placeholders in order
 * (`$1` … `$9` of the message file). The platform supplies it; components only call it.
 */
export type Translate = (key: MessageKey, ...substitutions: readonly string[]) => string;
