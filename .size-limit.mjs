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

export default [
  {
    name: 'content script and one profile, in every console page',
    path: [`${BUILD}/content-scripts/console.js`, `${BUILD}/profile-pinduoduo.js`],
    limit: '12 kB',
    gzip: true,
  },
  {
    name: 'what fills a composer, in a page with its first reply',
    path: `${BUILD}/composer.js`,
    limit: '2 kB',
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
    limit: '8 kB',
    gzip: true,
  },
  { name: 'panel to its first card', path: panelFiles(), limit: '150 kB', gzip: true },
]
