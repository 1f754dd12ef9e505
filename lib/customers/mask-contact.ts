import type { ContactField } from './identity'

/** Stands for whatever is covered, so that not even the length shows. */
const COVER = '****'

const signsOf = (text: string): string[] =>
  [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)

const head = (signs: readonly string[], count: number): string => signs.slice(0, count).join('')
const tail = (signs: readonly string[], count: number): string =>
  count === 0 ? '' : signs.slice(-count).join('')

/** Shows three signs in front and four behind of a long number, and less of a short one: never more than half. */
function maskPhone(phone: string): string {
  const signs = signsOf(phone.replace(/[\s()-]+/gu, ''))
  const [front, back] = signs.length >= 11 ? [3, 4] : signs.length >= 6 ? [1, 2] : [0, 0]
  return head(signs, front) + COVER + tail(signs, back)
}

function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  if (at < 1) return COVER
  return head(signsOf(email.slice(0, at)), 1) + COVER + email.slice(at)
}

/** What of a contact stands on the card before anybody asks for it: enough to recognise, too little to use. */
export function maskContact(field: ContactField, value: string): string {
  switch (field) {
    case 'phone':
      return maskPhone(value)
    case 'email':
      return maskEmail(value)
    case 'name': {
      const signs = signsOf(value.trim())
      return head(signs, signs.length > 1 ? 1 : 0) + '**'
    }
    case 'address': {
      const signs = signsOf(value.trim())
      return head(signs, Math.min(6, Math.floor(signs.length / 3))) + COVER
    }
  }
}
