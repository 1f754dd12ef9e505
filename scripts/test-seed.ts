import { execFileSync } from 'node:child_process'

/** What a tree that git does not know begins with. */
const NO_TREE = 1

/**
 * The seed of the tests' order and of all random data in them: SEED where it is given, or else one for each committed
 * tree. Each change is so tried in another order and with other data, and whoever runs a tree again sees the same.
 */
export function testSeed(): number {
  const given = Number(process.env['SEED'])
  if (Number.isInteger(given) && given > 0) return given
  try {
    const git = ['rev-parse', '--short=7', 'HEAD^{tree}']
    const tree = execFileSync('git', git, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return Number.parseInt(tree.slice(0, 7), 16)
  } catch {
    return NO_TREE
  }
}
