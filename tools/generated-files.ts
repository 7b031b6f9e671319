/** Whether a file below assets/ is a result of the build (see packaged-data.ts), not a source. */
export function isGenerated(path: string): boolean {
  return /\.bin$|[\\/]glossary\.txt$/.test(path);
}
