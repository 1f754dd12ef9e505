/** The package publishes its tables without their types. */
declare module 'pinyin-pro/dist/esm/data/dict1.mjs' {
  const dict: {
    /** All readings of a character with their tones, with blanks between them; undefined: no such character. */
    readonly get: (char: string) => string | undefined
  }
  export default dict
}
