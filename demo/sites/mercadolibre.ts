import { answers, asks, exactly, scripted, shows, type Site, type Talk } from './site'

const talks: readonly Talk[] = [
  {
    id: '1330044501',
    nick: 'LAURA_EJEMPLO',
    order: {
      number: '2000008026430162',
      title: { es: 'Sartén de hierro 28 cm', pt: 'Frigideira de ferro 28 cm' },
      paidMinor: 8_990_000,
      status: { es: 'Listo para despachar', pt: 'Pronto para envio' },
    },
    lines: [
      asks({ es: 'Hola, buenas tardes', pt: 'Olá, boa tarde' }),
      answers({ es: 'Hola, ¿en qué puedo ayudar?', pt: 'Olá, como posso ajudar?' }),
      asks({ es: '¿Cuándo llega el pedido?', pt: 'Quando chega o pedido?' }),
    ],
  },
  {
    id: '1330044502',
    nick: 'COCINA.DEL.SUR',
    order: {
      number: '2000008025118840',
      title: { es: 'Olla enlozada 24 cm', pt: 'Panela esmaltada 24 cm' },
      paidMinor: 6_450_000,
      status: { es: 'En camino', pt: 'A caminho' },
    },
    lines: [
      shows('goods'),
      asks({ es: '¿La olla sirve para inducción?', pt: 'A panela serve para indução?' }),
    ],
  },
  {
    id: '1330044503',
    nick: 'TOMAS_DEMO',
    order: {
      number: '2000008021773325',
      title: { es: 'Tabla de haya grande', pt: 'Tábua de faia grande' },
      paidMinor: 2_300_000,
      status: { es: 'Entregado', pt: 'Entregue' },
    },
    lines: [asks({ es: 'Llegó todo bien, gracias', pt: 'Chegou tudo bem, obrigado' })],
  },
]

const HOST = 'https://www.mercadolibre.com.ar'
const SALES_PATH = '/ventas/omni/listado'
const CHAT_BASE = '/ventas/nueva/mensajeria/'

const shop = { languages: ['es', 'pt'], shopName: 'VERDE COCINA', currency: 'ARS', talks }

export const MERCADOLIBRE = {
  chat: `${HOST}${CHAT_BASE}${talks[0]?.order.number ?? ''}`,
  sales: `${HOST}${SALES_PATH}?filters=&search=`,
  talks,
} as const

export const mercadolibre: Site = {
  hosts: ['www.mercadolibre.com.ar', 'www.mercadolibre.com.mx'],
  pages: [
    scripted(new RegExp(`^${CHAT_BASE}\\d+$`), 'mercadolibre', {
      ...shop,
      title: { es: 'Mercado de práctica · Mensajes', pt: 'Mercado de prática · Mensagens' },
    }),
    scripted(exactly(SALES_PATH), 'mercadolibre-sales', {
      ...shop,
      title: { es: 'Mercado de práctica · Ventas', pt: 'Mercado de prática · Vendas' },
    }),
  ],
}
