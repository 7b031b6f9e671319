/** Compiles dictionary and glossary and lists where they go in the package. */
export async function packagedData(): Promise<{ absoluteSrc: string; relativeDest: string }[]> {
  return [];
}
