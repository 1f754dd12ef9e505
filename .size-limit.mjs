import { readdirSync, readFileSync } from 'node:fs'

const BUILD = '.output/chrome-mv3'

/** All that the panel's page loads before it shows a card, with the largest language. */
function panelFiles() {
  const html = readFileSync(`${BUILD}/panel.html`, 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path)
  const language = readdirSync(`${BUILD}/chunks`).find((name) => name.startsWith('zh-TW-'))
  if (named.length < 3 || language === undefined) throw new Error('the panel page names no chunks')
  return [...named, `chunks/${language}`].map((path) => `${BUILD}/${path}`)
}

/** What the engine is told of each console. */
function profileFiles() {
  const files = readdirSync(BUILD).filter((name) => /^profile-.*\.js$/.test(name))
  if (files.length === 0) throw new Error('the build has no profiles')
  return files
}

export default [
  ...profileFiles().map((profile) => ({
    name: `content script and ${profile}, in every page of the console`,
    path: [`${BUILD}/content-scripts/console.js`, `${BUILD}/${profile}`],
    limit: '12 kB',
    gzip: true,
  })),
  {
    name: 'what stands the panel beside a page',
    path: `${BUILD}/shell.js`,
    limit: '3 kB',
    gzip: true,
  },
  {
    name: 'what fills a composer, in a page with its first reply',
    path: `${BUILD}/composer.js`,
    limit: '2.5 kB',
    gzip: true,
  },
  {
    name: 'what looks at the panel, in a page with a press on it',
    path: `${BUILD}/sight.js`,
    limit: '2 kB',
    gzip: true,
  },
  {
    name: 'what draws chips, in a page with a list',
    path: `${BUILD}/chips.js`,
    limit: '7.3 kB',
    gzip: true,
  },
  {
    name: 'what shows the card of a chip, in a page with the first chip that somebody turns to',
    path: `${BUILD}/hover.js`,
    limit: '2 kB',
    gzip: true,
  },
  { name: 'panel to its first card', path: panelFiles(), limit: '150 kB', gzip: true },
]
