import { make } from './dom.js'
import { shop } from './shop.js'

const query = new URLSearchParams(location.search)

/** `zh` unless the address says `lang=en`. */
export const lang = query.get('lang') === 'en' ? 'en' : 'zh'

/** The one of two texts that this page speaks. */
export const say = (words) => (typeof words === 'string' ? words : words[lang])

/**
 * Attributes that show English over an element. The console itself speaks Chinese only and its readers go by those
 * words, so they stay in the document; the style sheet paints the translation.
 */
export const inEnglish = (english) => (lang === 'en' ? { 'data-en': english } : {})

/** Keeps language, theme and policy when going from page to page. */
export const linkTo = (path, parameters = {}) => {
  const next = new URLSearchParams(parameters)
  for (const name of ['lang', 'theme', 'csp']) if (query.has(name)) next.set(name, query.get(name))
  const tail = next.toString()
  return tail === '' ? path : `${path}?${tail}`
}

const LINKS = [
  { path: '/chat-merchant/index.html', words: { zh: '接待', en: 'Chats' } },
  { path: '/aftersales/aftersale_list', words: { zh: '售后', en: 'After-sale' } },
]
const TITLE = { zh: '练习市场 · 商家客服', en: 'Practice market · seller chat' }
const NOTICE = { zh: '全部为虚构数据', en: 'All data is made up' }

/** Language, theme, top bar and the facts that the real console leaves in its own storage. */
export function setUpFrame() {
  const root = document.documentElement
  root.lang = lang === 'en' ? 'en' : 'zh-CN'
  const theme = query.get('theme')
  if (theme === 'dark' || theme === 'light') root.dataset.theme = theme
  localStorage.setItem(
    'new_userinfo',
    JSON.stringify({ mall_id: shop.mallId, mall_name: shop.mallName }),
  )
  if (lang === 'en') document.title = TITLE.en
  const links = LINKS.map(({ path, words }) =>
    make(
      'a',
      {
        href: linkTo(path),
        ...(location.pathname === path ? { 'aria-current': 'page' } : {}),
      },
      say(words),
    ),
  )
  document
    .querySelector('.market-bar')
    .append(
      make('strong', {}, say(TITLE)),
      make('nav', {}, ...links),
      make('span', { class: 'notice' }, say(NOTICE)),
    )
}
