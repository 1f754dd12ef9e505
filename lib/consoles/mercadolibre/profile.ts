import type { Anchor, ConsoleProfile, FieldRule, PageProfile } from '../profile'
import { PLACES } from './places'

/** Sixteen digits of a sale, which is a pack of one order or more: this is the number that pages show. */
const NUMBER = String.raw`\d{16}`
const SALE = '(?:ventas|vendas)'
const TALK = '(?:ventas/nueva/mensajeria|vendas/novo/mensagens)'

/** A nick is of capitals and digits; a given name is not. */
const ACCOUNT = '^[A-Z0-9][A-Z0-9._-]{2,59}$'
const NICK = '.buyer-nickName'
const ROW =
  '.sc-row-marketplace, .row-card-container, :has(.left-column__pack-id):has(.description-container)'

/** Addresses of a sale's own page and of its messages, in Spanish and in Portuguese. */
const SALE_LINKS = 'a[href*="/detalle"], a[href*="/detalhe"]'
const TALK_LINKS = 'a[href*="/mensajeria/"], a[href*="/mensagens/"]'

const linkedNumber = (
  id: string,
  css: string,
  before: string,
  evidence: 'measured' | 'guess',
): Anchor => ({
  id,
  from: 'css',
  css,
  attr: 'href',
  match: `/${before}/(${NUMBER})(?!\\d)`,
  evidence,
})

/** The account's first name in the site's head: nothing on these pages names the shop. */
const account = (field: 'shop' | 'shopName'): FieldRule => ({
  field,
  anchors: [
    {
      id: `${field}-account`,
      from: 'css',
      css: '.nav-header-username',
      match: String.raw`^([\0-\uffff]{1,64})$`,
      evidence: 'measured', // head of every page, read by several scripts
    },
  ],
})

const sales: PageProfile = {
  kind: 'order-list',
  path: `^/${SALE}/omni/(?:listado|lista)/?$`,
  example: 'https://www.mercadolibre.com.mx/ventas/omni/listado',
  watch: [{ css: '.sc-list-marketplace' }, { css: ':has(> .sc-row-marketplace)', optional: true }],
  fields: [],
  idle: {
    present: '.sc-list-marketplace, input[data-andes-searchbox-input="true"]',
    absent: [ROW, NICK, '.left-column__pack-id', TALK_LINKS, SALE_LINKS],
    evidence: 'guess', // a list with its search box and nothing in it
  },
  orders: [
    {
      id: 'sale-row',
      card: ROW,
      number: {
        field: 'orders',
        anchors: [
          {
            id: 'pack-number',
            from: 'css',
            css: '.left-column__pack-id',
            match: `(?<!\\d)(${NUMBER})(?!\\d)`,
            evidence: 'measured', // "#2000008026430162"; scripts of Brazil and Chile
          },
          linkedNumber('talk-link', TALK_LINKS, TALK, 'measured'), // "Mensajes" of the row
          linkedNumber('sale-link', SALE_LINKS, SALE, 'measured'), // main action of the row
        ],
      },
      buyer: { from: 'css', css: NICK },
      title: { from: 'css', css: '.description-container .label, .sc-product-row .label' },
      evidence: 'measured', // row, buyer's nick and title; what was paid and how far it came stand in no known place
    },
  ],
}

/** What the page of a sale's messages shows of the sale, and what its address says. */
const saleOfTalk = (field: 'conversation' | 'orders'): FieldRule => ({
  field,
  anchors: [
    linkedNumber(`${field}-sale-link`, SALE_LINKS, SALE, 'guess'), // way back to the sale
    {
      id: `${field}-shown`,
      from: 'text',
      shape: `^[^0-9]{0,20}#\\s?${NUMBER}$`,
      match: `(${NUMBER})$`,
      evidence: 'guess', // the sale's number as the list writes it
    },
    {
      id: `${field}-address`,
      from: 'address',
      part: 'path',
      match: `^/${TALK}/(${NUMBER})(?!\\d)`,
      witness: true,
      evidence: 'measured',
    },
  ],
})

const BOX = '.message-input-box'

const messages: PageProfile = {
  kind: 'chat',
  // Messages within a claim go to the marketplace's own mediator and have longer addresses.
  path: `^/${TALK}/${NUMBER}/?$`,
  example: 'https://www.mercadolibre.com.ar/ventas/nueva/mensajeria/2000008026430162',
  watch: [
    { css: ':has(> .message)', optional: true },
    { css: BOX },
    { css: 'main', optional: true },
  ],
  fields: [
    {
      field: 'buyer',
      anchors: [
        { id: 'talk-nick', from: 'css', css: NICK, evidence: 'guess' }, // as on the list
        {
          id: 'talk-label',
          from: 'label',
          label: ['Comprador', 'Usuario', 'Usuário'],
          match: `(${ACCOUNT})`,
          evidence: 'guess',
        },
      ],
    },
    saleOfTalk('conversation'),
  ],
  isOfOneOrder: true,
  messages: {
    list: 'body:has(.message)',
    item: '.message, :has(> .message) > [id]', // each has an id of its own
    text: '.message > *',
    cards:
      ':has(> .message) > * :is(time, [class*="time"], [class*="date"]), ' +
      '.message > :last-child:not(:first-child)',
    fromBuyer: '.message--counterpart',
    fromShop: '.message:not(.message--counterpart)',
    evidence: 'measured', // the buyer's mark; the rest of a message is a guess
  },
  orders: [
    {
      id: 'talk-sale',
      card: 'body',
      number: saleOfTalk('orders'),
      evidence: 'guess', // one sale a conversation
    },
  ],
  composer: {
    css: [
      'textarea[placeholder*="comprador"]', // "Escríbele al comprador", measured
      `${BOX} textarea`,
      'form:has(#messageInputSubmit) textarea',
    ],
    area: BOX,
    evidence: 'measured',
  },
}

/** Mercado Libre and Mercado Livre: list of sales and the messages of a sale. */
export const mercadolibre: ConsoleProfile = {
  id: 'mercadolibre',
  currency: 'ARS',
  seenOn: '2026-11-22',
  hosts: Object.keys(PLACES),
  places: PLACES,
  orderNumber: NUMBER,
  // Each site has a host of its own, which a sale's number does not tell.
  orderLink: null,
  caseLink: null,
  // A nick is unique on its site.
  accountName: ACCOUNT,
  shop: [account('shop'), account('shopName')],
  pages: [sales, messages],
}
