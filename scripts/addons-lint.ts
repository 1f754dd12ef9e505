/** One message of Mozilla's add-on linter. */
interface Message {
  readonly code: string
  readonly message: string
  readonly file?: string | undefined
}

interface Report {
  readonly errors: readonly Message[]
  readonly warnings: readonly Message[]
}

/** Warnings that a library causes, each with the reason why it stays. */
const ALLOWED: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT: 'React DOM holds a code path for innerHTML; no component of ours uses it',
  DANGEROUS_EVAL:
    'zod tries `new Function` before it falls back; our policy forbids it, so it falls back',
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION:
    'the data collection key is newer on Android, where the extension is not offered',
}

/** What in a report of the add-on linter (its JSON) may not be: every error, and each warning that no library excuses. */
export function findProblems(report: string): string[] {
  const { errors, warnings } = JSON.parse(report) as Report
  return [...errors, ...warnings.filter(({ code }) => ALLOWED[code] === undefined)].map(
    ({ code, message, file }) => `${code}: ${message}${file === undefined ? '' : ` (${file})`}`,
  )
}
