import { inEnglish } from './frame.js'
import { shop } from './shop.js'

const CLOSED_KEY = 'practice_closed_cases'

const closedNumbers = () => JSON.parse(localStorage.getItem(CLOSED_KEY) ?? '[]')

/** The cases as they stand now: those that the shop has agreed to are refunded. */
export const readCases = () => {
  const closed = closedNumbers()
  return shop.cases.map((each) =>
    closed.includes(each.number) ? { ...each, status: '退款成功', dueAt: null } : each,
  )
}

/** The shop agrees to refund; kept in this browser. */
export const agreeTo = (number) =>
  localStorage.setItem(CLOSED_KEY, JSON.stringify([...closedNumbers(), number]))

const inChinese = (seconds) => {
  const days = Math.floor(seconds / 86_400)
  const hours = Math.floor(seconds / 3_600) % 24
  const minutes = Math.floor(seconds / 60) % 60
  return [
    days > 0 ? `${days}天` : '',
    days + hours > 0 ? `${hours}时` : '',
    days + hours + minutes > 0 ? `${minutes}分` : '',
    `${seconds % 60}秒`,
  ].join('')
}

const EXPIRY_IN_ENGLISH = {
  未处理: 'not handled, refunds by itself',
  自动关闭: 'not sent back, closes by itself',
}
const english = (seconds, words) => {
  const part = (size, modulo) => Math.floor(seconds / size) % modulo
  const time = `${Math.floor(seconds / 86_400)} d ${part(3_600, 24)} h ${part(60, 60)} min ${seconds % 60} s`
  const what = words.includes('自动关闭')
    ? EXPIRY_IN_ENGLISH['自动关闭']
    : EXPIRY_IN_ENGLISH['未处理']
  return `${time.replace(/^0 d (?:0 h )?/, '')} ${what}`
}

/** Puts the countdown's words into its node: what the console prints, and English over it where the page speaks that. */
export function writeCountdown(node, { dueAt, countdownWords }, now) {
  const seconds = Math.max(0, Math.ceil((dueAt - now) / 1_000))
  const text = `（${inChinese(seconds)}${countdownWords}）`
  if (node.firstChild === null) node.append(text)
  else node.firstChild.data = text
  for (const [name, value] of Object.entries(inEnglish(english(seconds, countdownWords))))
    node.setAttribute(name, value)
}
