import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'

import { generate } from 'selfsigned'

import { OFFICES } from './practice-offices'
import { buildPracticeShop, type PracticeShop } from './practice-shop'
import { PINDUODUO_HOST } from './sites/pinduoduo'
import { SITES } from './sites/sites'

/** The practice marketplace while it runs. */
export interface Marketplace {
  readonly port: number
  close(): Promise<void>
}

export interface MarketplaceOptions {
  /** 0 or absent: any free port. */
  readonly port?: number
  /** Epoch ms at which the shop is set up; every countdown on its pages counts from here. */
  readonly now?: number
  /** Hears of each request that arrives, whatever its host: tests count on it that nothing else was asked. */
  readonly onRequest?: (url: URL, origin: string | undefined) => void
  /** Pages of a test's own; undefined leaves the address to the practice consoles. */
  readonly ownPage?: (url: URL) => Page | undefined
}

/** What an address is answered with. */
export interface Page {
  readonly type: string
  readonly body: string | Buffer
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}
const STRICT_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'"

const PAGES_DIR = join(import.meta.dirname, 'pages')
const VUE_FILE = createRequire(import.meta.url).resolve('vue/dist/vue.runtime.min.js')

/** A file of the pages' folder; nothing outside it can be named. */
async function readPageFile(name: string): Promise<Page | undefined> {
  const file = normalize(join(PAGES_DIR, name))
  const type = TYPES[extname(file)]
  if (!file.startsWith(PAGES_DIR + sep) || type === undefined) return undefined
  try {
    return { type, body: await readFile(file) }
  } catch {
    return undefined
  }
}

/** The page with what belongs into its gaps. */
const filled = (page: Page, gaps: Readonly<Record<string, string>>): Page => ({
  ...page,
  body: page.body.toString().replace(/\{\{([\w-]+)\}\}/g, (gap, name: string) => gaps[name] ?? gap),
})

async function findPage(url: URL, shop: PracticeShop): Promise<Page | undefined> {
  const { pathname } = url
  if (pathname === '/practice/offices.js')
    return { type: TYPES['.js'] ?? '', body: `export const offices = ${JSON.stringify(OFFICES)}\n` }
  if (pathname === '/practice/shop.js')
    return { type: TYPES['.js'] ?? '', body: `export const shop = ${JSON.stringify(shop)}\n` }
  if (pathname === '/practice/vue.js')
    return { type: TYPES['.js'] ?? '', body: await readFile(VUE_FILE) }
  if (pathname.startsWith('/practice/')) return readPageFile(pathname.slice('/practice/'.length))
  const site = SITES.find(({ hosts }) => hosts.includes(url.hostname))
  if (site === undefined) return readPageFile('plain.html')
  const found = site.pages.find(({ path }) => path.test(pathname))
  const page = found && (await readPageFile(found.file))
  return page && filled(page, found.gaps ?? {})
}

const addressOf = (request: IncomingMessage): URL =>
  new URL(request.url ?? '/', `https://${request.headers.host ?? PINDUODUO_HOST}`)

async function answer(
  url: URL,
  finding: Promise<Page | undefined>,
  response: ServerResponse,
): Promise<void> {
  const page = await finding
  response.writeHead(page === undefined ? 404 : 200, {
    'content-type': page?.type ?? 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...(url.searchParams.get('csp') === 'strict' ? { 'content-security-policy': STRICT_CSP } : {}),
  })
  response.end(page?.body ?? 'no such page')
}

/** Serves the practice marketplace over HTTPS on loopback, under whatever host name the browser was told to look for here. */
export async function startMarketplace(options: MarketplaceOptions = {}): Promise<Marketplace> {
  const shop = buildPracticeShop(options.now ?? Date.now())
  // Made for this run and kept in memory only: no key of anybody's lies in the repository or on disk.
  const { private: key, cert } = await generate([{ name: 'commonName', value: PINDUODUO_HOST }], {
    algorithm: 'sha256',
  })
  const server = createServer({ key, cert }, (request, response) => {
    const url = addressOf(request)
    options.onRequest?.(url, request.headers.origin)
    const own = options.ownPage?.(url)
    const page = own === undefined ? findPage(url, shop) : Promise.resolve(own)
    answer(url, page, response).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
