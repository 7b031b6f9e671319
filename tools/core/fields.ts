/** What is wrong with a line of input, in words for whoever wrote it. */
export class BadLine extends Error {}

/** Fields of a line of input. */
export type Fields = ReadonlyMap<string, unknown>;

/** A string that has to be there. */
export function expectString(fields: Fields, name: string): string {
  const value = fields.get(name);
  if (typeof value !== 'string') throw new BadLine(`"${name}" has to be a string`);
  return value;
}

/** A string that may be absent. */
export function optionalString(fields: Fields, name: string): string | undefined {
  return fields.get(name) === undefined ? undefined : expectString(fields, name);
}

/** A flag; absent means false. */
export function flag(fields: Fields, name: string): boolean {
  const value = fields.get(name) ?? false;
  if (typeof value !== 'boolean') throw new BadLine(`"${name}" has to be true or false`);
  return value;
}

/** One of the allowed words. */
export function expectOneOf<Word extends string>(
  fields: Fields,
  name: string,
  allowed: readonly Word[],
): Word {
  const value = fields.get(name);
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new BadLine(`"${name}" has to be one of ${allowed.join(', ')}`);
  return found;
}
