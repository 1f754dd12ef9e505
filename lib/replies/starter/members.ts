import type { StarterReply } from './starter-reply'

/** Member days, levels with published benefits, thanks, and the wish to hear no more. */
export const membersReplies: readonly StarterReply[] = [
  {
    id: 'member-day',
    stage: 'care',
    title: {
      en: 'Member day',
      'zh-CN': '会员日告知',
      'zh-TW': '會員日通知',
    },
    body: {
      en: 'Hello {{ customer.nick }}, our member day is on {% ask "day", label: "Member day", kind: "date" %}: {% ask "benefit", label: "Published benefit" %}. You\'ll see it on the page when you\'re signed in as a member.',
      'zh-CN':
        '{{ customer.nick }}，{% ask "day", label: "会员日", kind: "date" %}是店里的会员日：{% ask "benefit", label: "已公布的权益" %}。登录会员账号，页面上能看到。',
      'zh-TW':
        '{{ customer.nick }}，{% ask "day", label: "會員日", kind: "date" %}是店裡的會員日：{% ask "benefit", label: "已公布的權益" %}。登入會員帳號，頁面上看得到。',
    },
    intents: 'member day, members, membership, 会员日, 会员活动, 會員日, 會員活動',
  },
  {
    id: 'member-level',
    stage: 'care',
    title: {
      en: 'Which benefits does my level have?',
      'zh-CN': '会员等级有什么权益',
      'zh-TW': '會員等級有什麼權益',
    },
    body: {
      en: 'On the platform your level with us is {{ customer.platform_tier }}; according to the member page, that comes with {% ask "benefit", label: "Published benefit" %}. It\'s applied on the order page automatically, so go by the total there.',
      'zh-CN':
        '您在平台上是本店的{{ customer.platform_tier }}，会员页写明的权益是{% ask "benefit", label: "已公布的权益" %}，下单页会自动体现，以那里的金额为准。',
      'zh-TW':
        '您在平台上是本店的{{ customer.platform_tier }}，會員頁列出的權益是{% ask "benefit", label: "已公布的權益" %}，下單頁會自動套用，以那裡的金額為準。',
    },
    intents: 'my level, vip, gold card, points, 会员等级, 积分, 会员折扣, 會員等級, 點數, 會員折扣',
  },
  {
    id: 'referral-thanks',
    stage: 'care',
    title: {
      en: 'Thanks for recommending the shop',
      'zh-CN': '感谢推荐朋友',
      'zh-TW': '感謝推薦朋友',
    },
    body: {
      en: 'Thank you for telling others about us, {{ customer.nick }}, it means a lot. We\'ll take good care of {% ask "who", label: "Whom, as in: your friend" %} too.',
      'zh-CN':
        '谢谢{{ customer.nick }}把我们介绍给别人，这份信任我们记着。{% ask "who", label: "谁，如：您朋友" %}来了我们也用心接待。',
      'zh-TW':
        '謝謝{{ customer.nick }}把我們介紹給別人，這份信任我們放在心上。{% ask "who", label: "誰，如：您朋友" %}來了我們也會用心接待。',
    },
    others: {
      short: {
        en: 'Thank you for recommending us, {{ customer.nick }}! We\'ll take good care of {% ask "who", label: "Whom, as in: your friend" %}.',
        'zh-CN':
          '谢谢{{ customer.nick }}推荐！{% ask "who", label: "谁，如：您朋友" %}我们会好好接待。',
        'zh-TW':
          '謝謝{{ customer.nick }}推薦！{% ask "who", label: "誰，如：您朋友" %}我們會好好接待。',
      },
    },
    intents:
      'recommended by a friend, told my friend, referral, 朋友推荐, 介绍朋友, 朋友推薦, 介紹朋友',
  },
  {
    id: 'opt-out-confirmed',
    stage: 'care',
    title: {
      en: 'No more messages, please',
      'zh-CN': '不想再收消息',
      'zh-TW': '不想再收到訊息',
    },
    body: {
      en: "Noted, {{ customer.nick }}: you won't get messages of this kind from us any more. We'd only write about an open order, and you can ask us any time.",
      'zh-CN':
        '好的{{ customer.nick }}，已登记，这类消息不再发您。进行中的订单有事还会联系，您有需要随时来问。',
      'zh-TW':
        '好的{{ customer.nick }}，已為您登記，這類訊息不再傳給您。進行中的訂單有事還是會聯繫，您有需要隨時來問。',
    },
    intents:
      'unsubscribe, stop messages, no more, 别发了, 不要发消息, 退订, 不用了, 別再傳了, 不要再傳, 取消訂閱',
  },
]
