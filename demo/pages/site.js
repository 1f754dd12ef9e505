import { make } from './dom.js'

const query = new URLSearchParams(location.search)

/** What this console is about: its shop, its buyers, its languages. */
export const data = JSON.parse(document.querySelector('#practice-data').textContent)

const [usual] = data.languages
/** Language of the page: what the address asks for where the console speaks it. */
export const lang = data.languages.find((each) => each === query.get('lang')) ?? usual

/** The one of several texts that this page speaks. */
export const say = (words) => (typeof words === 'string' ? words : (words[lang] ?? words[usual]))

const MONEY_LOCALES = { es: 'es-AR', pt: 'pt-BR', id: 'id-ID' }

/** Money as the console prints it. */
export const money = (minor) =>
  new Intl.NumberFormat(MONEY_LOCALES[lang] ?? lang, {
    style: 'currency',
    currency: data.currency,
  }).format(minor / 100)

const NOTICE = {
  'zh-CN': '全部为虚构数据',
  'zh-TW': '全部為虛構資料',
  en: 'All data is made up',
  id: 'Semua data fiktif',
  es: 'Todos los datos son ficticios',
  pt: 'Todos os dados são fictícios',
}

/** Language and theme; the bar at the top unless the page stands in another one. Gives the place below the bar. */
export function setUpPage(shopName = make('span', { class: 'shop-name' }, data.shopName)) {
  const root = document.documentElement
  root.lang = lang
  const theme = query.get('theme')
  if (theme === 'dark' || theme === 'light') root.dataset.theme = theme
  document.title = say(data.title)
  const isFramed = window.top !== window
  root.toggleAttribute('data-framed', isFramed)
  const bar = make(
    'header',
    { class: 'market-bar' },
    make('strong', {}, say(data.title)),
    shopName,
    make('span', { class: 'notice' }, NOTICE[lang]),
  )
  const main = make('main')
  document.body.replaceChildren(...(isFramed ? [] : [bar]), main)
  return main
}
